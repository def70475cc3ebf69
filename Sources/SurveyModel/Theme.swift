/// A theme that free text is coded to: one name of `teman.csv` with all its word patterns.
public struct Theme: Sendable, Equatable {
  /// `tema`.
  public let name: String
  /// `ord`: what in a text names the theme.
  public let patterns: [Pattern]

  /// What a word, or words in a row, must be like.
  public struct Pattern: Sendable, Equatable {
    /// How the words are matched.
    public enum Kind: Sendable, Equatable {
      /// A stem: the word, or a part of a compound, begins with it, and it is not denied.
      case stem
      /// A stem that counts also when denied, for what is missed (`+belys`: ”ingen belysning”).
      case stemAlsoDenied
      /// The whole word, and it is not denied (`=gäng`).
      case word
      /// A stem whose words never name the theme (`-busshållplats`).
      case exception
    }

    /// How the words are matched.
    public let kind: Kind
    /// The words in lower case; several must stand next to each other in a text.
    public let words: [String]

    /// Makes a pattern.
    public init(kind: Kind, words: [String]) {
      self.kind = kind
      self.words = words
    }
  }

  /// Makes a theme.
  public init(name: String, patterns: [Pattern]) {
    self.name = name
    self.patterns = patterns
  }
}

/// How well the coding of one theme agrees with a person's, in a labelled sample of texts.
public struct ThemeAccuracy: Sendable, Equatable {
  /// The theme's name.
  public let theme: String
  /// Texts in the sample.
  public let texts: Int
  /// Texts that both find to name the theme.
  public let both: Int
  /// Texts that only the coding finds.
  public let codedOnly: Int
  /// Texts that only the person finds.
  public let labelledOnly: Int

  /// Makes a count.
  public init(theme: String, texts: Int, both: Int, codedOnly: Int, labelledOnly: Int) {
    self.theme = theme
    self.texts = texts
    self.both = both
    self.codedOnly = codedOnly
    self.labelledOnly = labelledOnly
  }

  /// Of the texts that the coding finds, the share that the person finds too; nil for none.
  public var precision: Double? {
    both + codedOnly > 0 ? Double(both) / Double(both + codedOnly) : nil
  }

  /// Of the texts that the person finds, the share that the coding finds too; nil for none.
  public var recall: Double? {
    both + labelledOnly > 0 ? Double(both) / Double(both + labelledOnly) : nil
  }
}
