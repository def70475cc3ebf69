extension Codebook {
  /// The codes that the answers to a variable can end as, in order.
  ///
  /// They are the variable's own and then those of the questions that its answers lead to
  /// (`=NAMN`), each once. A reference to a variable that does not exist adds nothing, and circles
  /// are followed once.
  public func categories(of variable: Variable) -> [String] {
    var (codes, seen): ([String], Set<String>) = ([], [])
    var visited: Set<String> = []
    var waiting = [variable]
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      guard visited.insert(next.name).inserted else { continue }
      for code in next.categories where seen.insert(code).inserted { codes.append(code) }
      for answer in next.answers {
        if case .codeOf(let name) = answer.outcome, let target = self.variable(name) {
          waiting.append(target)
        }
      }
    }
    return codes
  }

  /// The variable of a name, matched as headers are; an exact match comes first.
  public func variable(folding name: String) -> Variable? {
    if let exact = variable(name) { return exact }
    let wanted = FoldedKey(name)
    return variables.first { FoldedKey($0.name) == wanted }
  }

  /// The background variables: those of the roles `grupp` and `födelseår`, also when not asked.
  public var groupVariables: [Variable] {
    variables.filter { $0.usualRole == .group || $0.usualRole == .birthYear }
  }
}
