/// What a report said before and says now, without anything that is not to be told.
package struct Erratum: Equatable {
  /// The input files that differ, by their paths in the folder of surveys.
  package struct Inputs: Equatable {
    package let changed: [String]
    package let added: [String]
    package let removed: [String]

    package init(changed: [String], added: [String], removed: [String]) {
      self.changed = changed
      self.added = added
      self.removed = removed
    }
  }

  /// What became of an earlier sentence.
  package enum Earlier: Equatable {
    /// There was none.
    case absent
    /// It is quoted.
    case quoted(String)
    /// It holds something that is no longer shown.
    case withheld
  }

  /// A sentence of the summary that has changed.
  package struct SentenceChange: Equatable {
    /// The heading it stands under.
    package let section: String
    package let earlier: Earlier
    /// What it says now; nil when it is gone.
    package let now: String?

    package init(section: String, earlier: Earlier, now: String?) {
      self.section = section
      self.earlier = earlier
      self.now = now
    }
  }

  /// A cell of a row: its header and its text.
  package struct Cell: Equatable {
    package let header: String
    package let earlier: String
    package let now: String
    /// Whether it says what a test has come to.
    package let isVerdict: Bool

    package init(header: String, earlier: String, now: String, isVerdict: Bool = false) {
      self.isVerdict = isVerdict
      self.header = header
      self.earlier = earlier
      self.now = now
    }
  }

  /// A row of a table that has changed.
  package struct RowChange: Equatable {
    /// What happened to it.
    package enum Kind: Equatable {
      case changed([Cell])
      case added
      case removed
    }

    /// What names it, a text for each of the table's key columns.
    package let keys: [String]
    package let kind: Kind

    package init(keys: [String], kind: Kind) {
      self.keys = keys
      self.kind = kind
    }

    /// Whether the row was there, and says another verdict now or none.
    var changesVerdict: Bool {
      guard case .changed(let cells) = kind else { return false }
      return cells.contains(where: \.isVerdict)
    }
  }

  /// A table with changes.
  package struct TableChange: Equatable {
    /// What happened to it.
    package enum Kind: Equatable {
      case rows([RowChange])
      case added
      case removed
      /// Its rows are named by other columns, so that they cannot be held together.
      case rebuilt
    }

    package let title: String
    /// The headers of its key columns.
    package let keys: [String]
    package let kind: Kind

    package init(title: String, keys: [String], kind: Kind) {
      self.title = title
      self.keys = keys
      self.kind = kind
    }
  }

  package let inputs: Inputs
  package let sentences: [SentenceChange]
  package let tables: [TableChange]

  package init(inputs: Inputs, sentences: [SentenceChange], tables: [TableChange]) {
    self.inputs = inputs
    self.sentences = sentences
    self.tables = tables
  }
}
