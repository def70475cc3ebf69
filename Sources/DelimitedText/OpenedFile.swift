import Diagnostics

/// A file whose form has been recognised: everything before its first data record is known.
struct OpenedFile: Sendable {
  let name: String
  var text: TextSource
  var options: ReadingOptions
  var dialect = Dialect()
  var header: [String] = []
  /// The offset of the header's first byte.
  var headerOffset = 0
  /// The offset of the first byte after the header.
  var dataOffset = 0
  /// The physical line of that byte.
  var dataLine = 1
  /// The fields of a record as most are written, trailing empty columns included.
  var writtenWidth = 0
  var recognition = Recognition()
  var diagnostics: [Diagnostic] = []
  /// The bytes at the end that are no data.
  var footer = Footer()
  /// Whether a byte-order mark stands further in than first, before the first data record.
  var hasInnerMark = false
  /// Whether nothing can be read: the diagnostics say why.
  var isRefused = false

  /// The bytes of the head that the form is judged from.
  static let headSize = 1 << 18

  /// Recognises the form of a file.
  init(_ source: ByteSource, name: String, options: ReadingOptions) throws(FileFailure) {
    self.name = name
    self.options = options
    let magic = try source.bytes(0..<2048)
    if let format = KnownFormat(head: magic) {
      text = TextSource(unread: source)
      refuse(ReadingMessage(file: name).knownFormat(format))
      return
    }
    text = try TextSource(source, given: options.encoding)
    recognition.encoding = text.encoding
    recognition.isEncodingGiven = options.encoding != nil
    try recognise()
  }

  mutating func refuse(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    isRefused = true
    dataOffset = text.range.upperBound
  }

  /// The physical line of the header.
  var headerLine: Int { recognition.headerLine }
  /// The range of the data records.
  var dataRange: Range<Int> {
    dataOffset..<max(dataOffset, text.range.upperBound - footer.length)
  }
  /// The range of the lines after the last record.
  var footerRange: Range<Int> { dataRange.upperBound..<text.range.upperBound }

  /// A record reader for the data records.
  func recordReader() -> RecordReader {
    var reader = RecordReader(dialect: dialect, width: header.count)
    reader.acceptsShortRecords = recognition.dropsTrailingEmptyFields
    return reader
  }
}
