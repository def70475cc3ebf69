import Diagnostics
import FoundationEssentials

/// Exports that are the same file under two names, so that answers would count twice or a wave would
/// be compared with itself.
enum RepeatedExports {
  /// An error for each file that is byte for byte one before it; files without bytes are left.
  static func diagnostics(_ files: [SurveysFolder.File]) -> [Diagnostic] {
    let sizes = files.map(\.size)
    return files.indices.compactMap { index in
      let earlier = files.indices.prefix(index).first { other in
        sizes[other] == sizes[index]
          && FileManager.default.contentsEqual(
            atPath: files[other].fullPath, andPath: files[index].fullPath)
      }
      // What has no bytes is told of as such.
      guard earlier != nil, sizes[index] > 0 || !isEmpty(files[index]) else { return nil }
      return earlier.map { .repeated(files[index].path, of: files[$0].path) }
    }
  }

  private static func isEmpty(_ file: SurveysFolder.File) -> Bool {
    FileManager.default.contents(atPath: file.fullPath)?.isEmpty ?? true
  }
}

extension Diagnostic {
  fileprivate static func repeated(_ file: String, of other: String) -> Diagnostic {
    Diagnostic(
      .error, code: "samma-export-igen", at: SourceLocation(file: file),
      text: "Filen är exakt densamma som \(other), så samma svar skulle räknas två gånger.",
      remedy: "Ta bort den ena, eller lägg dit rätt export.")
  }
}
