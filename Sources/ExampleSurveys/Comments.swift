/// Invented comments, with the line breaks, quotes and separators that real ones have.
enum Comments {
  static let all = [
    "Mer belysning vid gångtunneln, tack!",
    "Det är lugnt här.\nMen på sommaren körs det mopeder sent; det stör.",
    "Jag saknar en \"riktig\" lekplats.",
    "Bra att ni frågar.\n\nKlipp gärna buskarna längs gångvägen.",
    "Bussen går för sällan på kvällen, så man får gå.",
    "Trivs mycket bra – har bott här i 30 år.",
    "Skräpigt vid återvinningen;\nden borde tömmas oftare.",
    "Inget att tillägga",
    "Det som står i tidningen stämmer inte med hur det är här…",
    "Fler vuxna ute på kvällen, ”nattvandrare” till exempel.",
    "Lampan vid hållplatsen har varit trasig sedan i våras.",
  ]
}
