import Diagnostics
import Estimation
import FoundationEssentials
import SurveyModel
import TestSupport
import Testing

/// Random designs against R's `survey`: a stored slice always, the whole number when asked for.
///
/// `make oracle` sets `TRYGG_ORACLE` to the number of designs; `Rscript` must then be installed.
@Suite struct OracleTests {
  static let seed: UInt64 = 20_261_121
  static let storedDesigns = 60
  static let folder = "\(Reference.projectFolder)/Tests/Oracle"

  /// One estimate: the design's number and the domain as R's script names it.
  struct Key: Hashable {
    let design: Int
    let domain: String
  }

  @Test func theStoredSliceAgrees() throws {
    let stored = try PlainCSV(contentsOf: "\(Self.folder)/stored.csv")
    let worst = try compare(stored, designs: 1...Self.storedDesigns)
    print("Oracle: \(stored.records.count) stored estimates, largest relative error \(worst).")
  }

  @Test func manyDesignsAgreeWhenRIsThere() throws {
    guard let count = ProcessInfo.processInfo.environment["TRYGG_ORACLE"].flatMap(Int.init) else {
      print("Oracle: SKIPPED against a live R; `make oracle` runs it.")
      return
    }
    let computed = try PlainCSV(contentsOf: "\(Self.folder)/../../.build/oracle/out.csv")
    let worst = try compare(computed, designs: 1...count)
    print("Oracle: \(computed.records.count) estimates of \(count) designs, worst \(worst).")
  }

  /// Writes the designs for R's script; `make oracle` runs it before the comparison.
  @Test func designsAreWrittenForR() throws {
    let environment = ProcessInfo.processInfo.environment
    guard let count = environment["TRYGG_ORACLE_WRITE"].flatMap(Int.init) else { return }
    var rows = "design,stratum,psu,weight,fpc,y,domain,a,b\n"
    var margins = "design,variable,category,total\n"
    for id in 1...count {
      let design = RandomDesign(id: id, seed: Self.seed)
      for person in design.persons {
        let fields = [
          "\(id)", "\(person.stratum)", person.cluster.map(String.init) ?? "", "\(person.weight)",
          design.frame.map { String($0[person.stratum]) } ?? "",
          person.answer.map { $0 ? "1" : "0" } ?? "", "d\(person.domain)", "a\(person.a)",
          "b\(person.b)",
        ]
        rows += fields.joined(separator: ",") + "\n"
      }
      for margin in design.margins {
        for (index, total) in margin.totals.enumerated() {
          margins += "\(id),\(margin.variable),\(margin.variable)\(index),\(total)\n"
        }
      }
    }
    let target = "\(Self.folder)/../../.build/oracle"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    try Data(rows.utf8).write(to: URL(filePath: "\(target)/rows.csv"))
    try Data(margins.utf8).write(to: URL(filePath: "\(target)/margins.csv"))
  }

  /// Compares every estimate of R's; gives the largest relative error of share and standard error.
  private func compare(
    _ reference: PlainCSV, designs: ClosedRange<Int>
  ) throws -> (share: Double, error: Double) {
    let rows = reference.rows.filter { $0["domain"] != "none" }
    let without = Set(
      reference.rows.lazy.filter { $0["domain"] == "none" }.compactMap { $0["design"] })
    if !without.isEmpty { print("Oracle: R could not calibrate \(without.count) designs.") }
    var found: [Key: ShareEstimate] = [:]
    for id in designs where !without.contains(String(id)) {
      let collection = RandomDesign(id: id, seed: Self.seed).collection
      let estimated = Estimator.estimate(collection, survey: "slumpad")
      #expect(!estimated.hasErrors, "design \(id): \(estimated.diagnostics)")
      for share in estimated.value.shares where share.domain.place == nil {
        guard let term = share.domain.group.terms.first else {
          found[Key(design: id, domain: "all")] = share
          continue
        }
        if term.variable == "d" { found[Key(design: id, domain: term.code)] = share }
      }
    }
    var worst = (share: 0.0, error: 0.0)
    for row in rows {
      let key = Key(design: Int(row["design"] ?? "") ?? 0, domain: row["domain"] ?? "")
      let estimate = try #require(found[key], "\(key)")
      let share = try #require(row["share"].flatMap(Double.init))
      let error = try #require(row["se"].flatMap(Double.init))
      #expect(estimate.base == Int(row["n"] ?? ""), "\(key)")
      let ownShare = try #require(estimate.share, "\(key)")
      let shareError = Reference.relativeError(ownShare, share)
      #expect(
        shareError <= 1e-9, "share of \(key), seed \(Self.seed): \(ownShare) against \(share)")
      worst.share = max(worst.share, shareError)
      // Without degrees of freedom there is no standard error to compare.
      guard let own = estimate.figures?.standardError else { continue }
      // At a share of 0 or 1 the error is 0; R leaves a rounding error there.
      let relative = own < 1e-12 && error < 1e-9 ? 0 : Reference.relativeError(own, error)
      #expect(relative <= 1e-7, "error of \(key), seed \(Self.seed): \(own) against \(error)")
      worst.error = max(worst.error, relative)
    }
    return worst
  }
}
