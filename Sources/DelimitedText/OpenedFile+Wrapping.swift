import Diagnostics

/// What other programs put around the lines of a file, or did to them, is undone before it is read.
extension OpenedFile {
  /// Undoes what is recognised in the head, in the whole text; `head` is then the head of the result.
  mutating func undoWrapping(_ head: inout [UInt8]) throws(FileFailure) {
    let say = ReadingMessage(file: name)
    if let lines = CitedLines(head: head, isWhole: isWhole(head)) {
      try text.replaceText(lines.uncited(text.source.bytes(text.range)))
      head = try readHead()
      diagnostics.append(say.citedLines())
    }
    if options.delimiter != ",", AddedCommas.areLikely(in: head),
      let without = AddedCommas.removed(from: try text.source.bytes(text.range))
    {
      text.replaceText(without)
      head = try readHead()
      diagnostics.append(say.addedCommas())
    }
    if let lines = WrappedLines(head: head, isWhole: isWhole(head), fieldText: text.fieldText) {
      try text.replaceText(lines.unwrapped(text.source.bytes(text.range)))
      head = try readHead()
      diagnostics.append(say.wrappedLines(isTailed: !lines.tail.isEmpty))
    }
    if options.delimiter == nil,
      let blanks = BlankDelimiters(head: head, isWhole: isWhole(head))
    {
      try text.replaceText(blanks.tabbed(text.source.bytes(text.range)))
      head = try readHead()
      diagnostics.append(say.blankDelimiters())
    }
  }

  private func isWhole(_ head: [UInt8]) -> Bool { head.count == text.range.count }
}
