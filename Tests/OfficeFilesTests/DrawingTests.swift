import Testing

@testable import OfficeFiles

@Suite struct DrawingTests {
  let root: XMLTree

  init() throws { root = try ZipReader(Samples.document.bytes()).xml("word/document.xml") }

  @Test func theDrawingIsDescribedInWords() throws {
    let properties = try #require(root.all("wp:docPr").first)
    #expect(properties["title"] == "Andel otrygga per område")
    #expect(properties["descr"] == "Alla 28 procent, Berga 34 procent, Smedby visas inte.")
    #expect(root.all("mc:Fallback").map(\.allText) == [properties["descr"]])
  }

  @Test func shapesComeInOrderWithIdsOfTheirOwn() {
    let shapes = root.all("wps:wsp")
    #expect(
      shapes.map { $0.all("a:prstGeom").first?["prst"] }
        == Samples.drawing.shapes.map {
          switch $0 {
          case .line: "line"
          case .rectangle, .text: "rect"
          case .circle: "ellipse"
          case .polygon(.diamond, _, _, _): "diamond"
          case .polygon: "triangle"
          }
        })
    let ids =
      root.all("wps:cNvPr").compactMap { $0["id"] } + root.all("wp:docPr").compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test func textsAreTexts() {
    #expect(
      root.all("w:txbxContent").map(\.allText)
        == Samples.drawing.shapes.compactMap {
          if case .text(let text, _, _, _) = $0 { text } else { nil }
        })
  }

  /// 12 700 English Metric Units to the point (ISO/IEC 29500-1, section 20.1.2.1).
  @Test func lengthsAreInEnglishMetricUnits() {
    #expect(ShapeFrame.emu(1) == "12700")
    #expect(ShapeFrame.emu(-0.5) == "-6350")
    #expect(ShapeFrame.length(-0.5) == "0")
    #expect(ShapeFrame.emu(.nan) == "0")
    #expect(ShapeFrame.emu(.infinity) == "0")
    #expect(ShapeFrame.emu(1e300) == "2000000000")
    #expect(root.all("wp:extent").first?["cx"] == "5588000")
  }

  @Test func aLineKeepsItsDirection() {
    let falling = ShapeFrame(from: .init(10, 20), to: .init(40, 60))
    #expect([falling.x, falling.y, falling.width, falling.height] == [10, 20, 30, 40])
    #expect(!falling.isFlipped)
    #expect(!ShapeFrame(from: .init(40, 60), to: .init(10, 20)).isFlipped)
    #expect(ShapeFrame(from: .init(10, 60), to: .init(40, 20)).isFlipped)
    #expect(ShapeFrame(from: .init(40, 20), to: .init(10, 60)).isFlipped)
    #expect(!ShapeFrame(from: .init(10, 20), to: .init(40, 20)).isFlipped)
  }

  @Test func textStandsAtItsPointAndInsideTheDrawing() {
    let start = ShapeFrame(textOf: 5, size: 10, at: .init(100, 50), anchor: .start, within: 440)
    #expect(start.x == 100)
    #expect(start.y == 50 - 9.3)
    let end = ShapeFrame(textOf: 5, size: 10, at: .init(100, 50), anchor: .end, within: 440)
    #expect(end.x + end.width == 100)
    let middle = ShapeFrame(textOf: 5, size: 10, at: .init(100, 50), anchor: .middle, within: 440)
    #expect(middle.x + middle.width / 2 == 100)
    let long = ShapeFrame(textOf: 500, size: 10, at: .init(100, 50), anchor: .end, within: 440)
    #expect(long.x == 0)
  }

  @Test(arguments: [(0x00_0000, "000000"), (0x0B_4FA0, "0B4FA0"), (0xFF_FFFF, "FFFFFF")])
  func coloursHaveSixDigits(rgb: Int, digits: String) {
    let shape = ShapeElement(
      id: 1, name: "x", geometry: "rect", frame: .init(x: 0, y: 0, width: 1, height: 1),
      fill: .init(UInt32(rgb)), stroke: nil
    ).element
    let text = String(decoding: shape.document(), as: UTF8.self).drop { $0 != "v" }
    #expect(text.contains("a:srgbClr val=\"\(digits)\""))
  }
}
