import Diagnostics
import SurveyModel

/// Where the definitions of a survey stand, for locations without a line.
struct SurveyFiles {
  let survey: String

  init(_ survey: Survey) { self.survey = survey.name }

  /// A file of the survey's folder.
  func location(_ file: String, line: Int? = nil) -> SourceLocation {
    SourceLocation(file: "\(survey)/\(file)", line: line)
  }

  /// A file of answers of a wave; the survey's folder where it has none.
  func responses(_ wave: Wave) -> SourceLocation {
    SourceLocation(file: wave.files.first?.file ?? survey)
  }

  /// The sample of a wave: in the wave's folder, or the survey's where the answers stand there too.
  func sample(_ wave: Wave, line: Int? = nil) -> SourceLocation {
    let folder = "\(survey)/\(wave.identifier)"
    let isInFolder = wave.files.contains { $0.file.hasPrefix("\(folder)/") }
    return SourceLocation(file: "\(isInFolder ? folder : survey)/urval.csv", line: line)
  }
}

extension [String] {
  /// The words as a Swedish enumeration of at most ten: `a, b och c`, or `a, b och 5 till`.
  var list: String {
    let shown = Array(prefix(10))
    if count > shown.count {
      return "\(shown.joined(separator: ", ")) och \(count - shown.count) till"
    }
    guard let last = shown.last else { return "" }
    if shown.count == 1 { return last }
    return "\(shown.dropLast().joined(separator: ", ")) och \(last)"
  }
}

extension Int {
  /// This part of a whole in whole percent, rounded half away from zero, as `28 procent`; a part
  /// that is not the whole is never 100, but `över 99 procent`.
  func percent(of whole: Int) -> String {
    let share = whole == 0 ? 0 : Double(self) / Double(whole)
    let rounded = Int((share * 100).rounded())
    return rounded == 100 && self < whole ? "över 99 procent" : "\(rounded) procent"
  }
}
