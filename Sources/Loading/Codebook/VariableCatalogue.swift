import SurveyModel

/// The variables of all codebooks of a survey together: names, roles, and codes in any wave.
struct VariableCatalogue {
  /// One variable across the waves.
  struct Entry {
    let name: String
    let role: Role
    var codes: [String]
  }

  /// The variables in the order in which the codebooks name them.
  private(set) var entries: [Entry] = []
  private var indices: [FoldedKey: Int] = [:]

  /// Puts codebooks together; later ones add codes and variables.
  init(_ codebooks: [Codebook]) {
    for codebook in codebooks {
      for variable in codebook.variables {
        let codes = codebook.categories(of: variable)
        let key = FoldedKey(variable.name)
        if let index = indices[key] {
          entries[index].codes += codes.filter { !entries[index].codes.contains($0) }
        } else {
          indices[key] = entries.count
          entries.append(Entry(name: variable.name, role: variable.usualRole, codes: codes))
        }
      }
    }
  }

  /// The variable of a name, matched as headers are; nil when no codebook has it.
  func entry(_ name: String) -> Entry? { indices[FoldedKey(name)].map { entries[$0] } }

  /// The names of the variables of roles.
  func names(_ roles: Role...) -> [String] {
    entries.filter { roles.contains($0.role) }.map(\.name)
  }
}
