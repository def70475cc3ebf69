/// The themes that comments are coded to, and a small labelled sample to measure the coding by.
enum ThemeFiles {
  /// `teman.csv`.
  static let themes = [
    ["tema", "ord"],
    ["mörker och belysning", "mörk|+belys|+lampa|+lampor|+lyse"],
    ["sikt och buskar", "busk|-buskör|skym|dålig sikt"],
    ["trafik och mopeder", "moped|buskör|fortkör|kör för fort"],
    ["nedskräpning", "skräp|återvinning"],
    ["vuxna ute", "vuxna ute|nattvandr|+polis"],
  ]

  /// `teman_prov.csv`: invented texts, with what a reader finds in them; not every one is found.
  static let sample = [
    ["text", "teman"],
    ["Mer belysning vid gångtunneln, tack!", "mörker och belysning"],
    ["Lampan vid hållplatsen har varit trasig sedan i våras.", "mörker och belysning"],
    ["Det är inte så mörkt längre sedan de satte upp nya stolpar.", ""],
    ["Kolsvart på cykelbanan efter klockan fyra.", "mörker och belysning"],
    ["Ingen belysning alls bakom skolan.", "mörker och belysning"],
    ["Mörkt är det inte, men ödsligt.", ""],
    ["Klipp gärna buskarna längs gångvägen.", "sikt och buskar"],
    ["Häckarna skymmer sikten vid övergången.", "sikt och buskar"],
    ["Buskörning på fotbollsplanen varje helg.", "trafik och mopeder"],
    ["På sommaren körs det mopeder sent; det stör.", "trafik och mopeder"],
    ["Bilarna kör för fort förbi förskolan.", "trafik och mopeder"],
    ["Mopedbuset har blivit bättre, vi slipper mopeder på gården.", ""],
    ["Skräpigt vid återvinningen;\nden borde tömmas oftare.", "nedskräpning"],
    ["Glas och fimpar överallt i lekparken.", "nedskräpning"],
    ["Nedskräpningen vid stationen är tröttsam.", "nedskräpning"],
    ["Fler vuxna ute på kvällen, ”nattvandrare” till exempel.", "vuxna ute"],
    ["Man ser aldrig någon polis här.", "vuxna ute"],
    ["Bra att ni frågar.", ""],
    ["Jag saknar en \"riktig\" lekplats.", ""],
    ["Inget skräp, inga gäng, bara trevliga grannar.", ""],
  ]
}
