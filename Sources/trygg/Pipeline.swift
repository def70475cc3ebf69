import Concurrency
import Diagnostics
import Disclosure
import Estimation
import FoundationEssentials
import Loading
import Planning
import Reporting
import SurveyModel
import Validation

/// The whole way from the surveys to the reports, stage by stage.
struct Pipeline {
  /// What a run has made ready to be written: the reports, and what they were made from.
  struct Prepared {
    let reports: [PublishableReport]
    let collection: SurveyCollection
  }

  private let surveysFolder: String
  private let reportsFolder: String
  private let surveyName: String?
  private let waveName: String?
  private let console: Console
  private let threads = min(8, Processors.count)

  /// A pipeline with the options of the command line.
  init(_ arguments: ParsedArguments, console: Console) {
    surveysFolder = arguments[.surveys] ?? "surveys"
    reportsFolder = arguments[.reports] ?? "reports"
    surveyName = arguments[.survey]
    waveName = arguments[.wave]
    self.console = console
  }

  /// Reads, checks, weights, estimates, compares and protects; writes nothing.
  ///
  /// With an error among the diagnostics there are no reports to write. The checksums of large
  /// inputs are begun as the files are read, for those who give `checksums`.
  func prepare(checksums: InputChecksums? = nil) throws -> Diagnosed<Prepared> {
    try checkSurveyName()
    console.progress("Läser \(surveysFolder) …")
    var meter = ProgressMeter()
    let loaded = try SurveyLoader.load(
      folder: surveysFolder, survey: surveyName, threads: threads,
      progress: {
        if let line = meter.line(for: $0, at: .now) { console.progress(line) }
        checksums?.begin(InputFile(path: $0.file, fullPath: "\(surveysFolder)/\($0.file)"))
      }, show: checksums?.show)
    if loaded.value.surveys.contains(where: \.isLarge) { FreedMemory.giveBack() }
    try Interruption.check()
    var result = Diagnosed(
      Prepared(reports: [], collection: loaded.value), loaded.diagnostics)
    guard !result.hasErrors else { return result }
    let reported = try reportedWaves(loaded.value)
    result.diagnostics += Validator.check(loaded.value)
    guard !result.hasErrors else { return result }
    checksums?.beginRest(of: loaded.value.inputs)

    let estimates = reported.parallelMap(threads: threads, weight: \.survey.answerCount) {
      survey, wave in
      Result {
        try Interruption.check()
        console.progress("Räknar \(survey.name) …")
        let (estimated, causes) = concurrently(threads: threads) {
          Estimator.estimate(loaded.value, survey: survey.name, through: wave, threads: threads)
        } _: {
          Planner.causes(of: survey, through: wave, in: loaded.value, threads: threads)
        }
        let plan = Planner.plan(
          estimated.value, in: loaded.value, causes: causes, threads: threads)
        return (estimated, plan)
      }
    }
    var results: [UnprotectedSurvey] = []
    for (estimate, (survey, _)) in zip(estimates, reported) {
      let (estimated, plan) = try estimate.get()
      result.diagnostics += estimated.diagnostics
      let own = result.diagnostics.filter { Self.concerns($0, survey) }
      results.append(UnprotectedSurvey(estimated: estimated.value, plan: plan, diagnostics: own))
    }
    if result.hasErrors { return result }
    return Diagnosed(
      Prepared(
        reports: UnprotectedSurvey.protect(results, in: loaded.value, threads: threads),
        collection: loaded.value), result.diagnostics)
  }

  /// Computes the headline's standard error in two ways for every wave of the prepared reports.
  func checkErrors(
    _ prepared: Prepared
  ) throws -> Diagnosed<[(survey: String, waves: [JackknifeComparison])]> {
    var result = Diagnosed<[(survey: String, waves: [JackknifeComparison])]>([])
    for report in prepared.reports {
      try Interruption.check()
      console.progress("Räknar om \(report.survey) utan en svarande i taget …")
      let checked = Estimator.jackknife(
        prepared.collection, survey: report.survey, through: report.reportedWave)
      result.value.append((report.survey, checked.value))
      result.diagnostics += checked.diagnostics
    }
    return result
  }

  /// Writes the reports, each folder in one step, with an erratum where one takes the place of a
  /// report that said something else; gives the paths of what was written.
  func write(
    _ prepared: Prepared, checksums: InputChecksums = .init()
  ) throws -> Diagnosed<[String]> {
    let writer = ReportWriter(reportsFolder: reportsFolder, threads: threads)
    for report in prepared.reports { try writer.checkPlace(of: report) }
    let replacement = ReportReplacement(reportsFolder: reportsFolder, writer: writer)
    let checksums = try checksums.checksums(of: prepared.collection.inputs)
    let written = try prepared.reports.parallelMap(threads: threads, weight: \.rowCount) { report in
      Result {
        try Interruption.check()
        console.progress("Skriver \(report.survey) \(report.reportedWave) …")
        let inputs = checksums.filter { Self.isInput($0.path, of: report) }
        let files = ReportWriter.files(
          of: report, inputs: inputs, version: Trygg.version, threads: threads)
        return try replacement.write(report, files: files)
      }
    }.map { try $0.get() }
    return Diagnosed(written.flatMap(\.value), written.flatMap(\.diagnostics))
  }

  /// Refuses to write reports among the surveys, before anything is read.
  func checkFolders() throws {
    let paths = [surveysFolder, reportsFolder].map {
      URL(filePath: $0).standardizedFileURL.resolvingSymlinksInPath().path
    }
    if paths[0] == paths[1] { throw UsageError.sharedFolder(reportsFolder) }
  }

  /// Refuses the name of a survey that is not there, before anything is read.
  private func checkSurveyName() throws {
    guard let surveyName else { return }
    let names = try SurveyLoader.surveyNames(in: surveysFolder)
    if !names.isEmpty, !names.contains(surveyName) {
      throw UsageError.unknownSurvey(
        surveyName, suggestions: NearestNames.nearest(to: surveyName, among: names))
    }
  }

  /// The surveys to report, each with its wave: national ones first, as the others are compared
  /// with what they may show.
  private func reportedWaves(
    _ collection: SurveyCollection
  ) throws -> [(survey: Survey, wave: WaveIdentifier?)] {
    let wanted = waveName.flatMap { WaveIdentifier($0) }
    let national = collection.surveys.filter { $0.settings.scope == .national }
    let local = collection.surveys.filter { $0.settings.scope == .local }
    let chosen = (national + local).filter { survey in
      surveyName == nil || survey.name == surveyName
    }
    guard let waveName else { return chosen.map { ($0, nil) } }
    // A wave that only a national survey has would leave the municipality without a report.
    let own = chosen.filter { $0.settings.scope == .local }
    let having = chosen.filter { survey in wanted.map(survey.allWaves.contains) ?? false }
    guard let wanted, !having.isEmpty,
      own.isEmpty || having.contains(where: { $0.settings.scope == .local })
    else {
      let waves = Set((own.isEmpty ? chosen : own).flatMap(\.allWaves)).sorted()
      throw UsageError.unknownWave(waveName, available: waves.map(\.description))
    }
    return having.map { ($0, wanted) }
  }

  /// Whether a diagnostic concerns a survey: its folder, or no survey's in particular.
  private static func concerns(_ diagnostic: Diagnostic, _ survey: Survey) -> Bool {
    guard let file = diagnostic.location?.file, file.contains("/") else { return true }
    return file.hasPrefix("\(survey.name)/")
  }

  /// Whether a file is an input of a report: shared by all, the survey's, or a counterpart's.
  private static func isInput(_ path: String, of report: PublishableReport) -> Bool {
    guard path.contains("/") else { return true }
    let folders = [report.survey] + report.settings.counterparts.map(\.survey)
    return folders.contains { path.hasPrefix("\($0)/") }
  }
}

extension Survey {
  /// About how many answers its indicators are estimated from.
  fileprivate var answerCount: Int {
    waves.reduce(0) { $0 + $1.respondents.count } * indicators.count
  }

  /// Whether it has a million respondents: what reading them has freed is then worth giving back.
  fileprivate var isLarge: Bool { waves.reduce(0) { $0 + $1.respondents.count } >= 1 << 20 }
}

extension PublishableReport {
  /// How many rows its large tables have.
  fileprivate var rowCount: Int {
    shares.count + changes.count + comparisons.count + (plan?.causeShares.count ?? 0)
  }
}
