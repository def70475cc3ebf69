/// Runs a function on every input on all cores; the results keep the order of the inputs.
func inParallel<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], _ body: @escaping @Sendable (Int, Input) -> Output
) async -> [Output] {
  await withTaskGroup(of: (Int, Output).self) { group in
    for (index, input) in inputs.enumerated() {
      group.addTask { (index, body(index, input)) }
    }
    var results = [Output?](repeating: nil, count: inputs.count)
    for await (index, output) in group { results[index] = output }
    return results.compactMap { $0 }
  }
}
