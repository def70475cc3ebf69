internal import Reporting

extension NumberTrail {
  /// How the row was estimated, with what the table shows of it.
  var estimate: [String] {
    guard text(place.column) != nil else { return [] }
    let facts = [
      ("svarande", "Svarande"), ("bas", "Bas"), ("effektiv_bas", "Effektiv bas"),
      ("andel", "Andel"), ("skillnad", "Skillnad"), ("andel_mot", "Andel som jämförs"),
      ("medelfel", "Medelfel"), ("ki_nedre", "Intervall från"), ("ki_ovre", "Intervall till"),
      ("frihetsgrader", "Frihetsgrader"), ("p", "p"), ("p_justerat", "p, justerat"),
      ("slutsats", "Slutsats"),
    ].compactMap { column, words in text(column).map { "\(words): \($0)" } }
    return formulas + facts
  }

  private var formulas: [String] {
    let level = report.setting("konfidensgrad") ?? "95"
    let share =
      "Andel = summan av vikterna för de svar som räknas, delad med den för basen (Hájek)."
    switch place.table.id {
    case "andelar", "orsaker":
      return [
        share,
        "Medelfel genom linjärisering över urvalets skikt (Särndal m.fl. 1992, kap. 5).",
        "Intervallet är \(level)-procentigt: Wilson på den effektiva basen, högst antalet svar.",
      ]
    case "forandringar", "jamforelser":
      return [
        place.table.id == "forandringar"
          ? "Skillnad = andelen i den senare omgången minus andelen i den tidigare, oavrundade."
          : "Skillnad = radens andel minus andelen som den jämförs med, oavrundade.",
        "Prövning: poängtest på effektiva baser, p justerat enligt Benjamini–Hochberg.",
        "Intervallet är \(level)-procentigt: MOVER på andelarnas Wilson-intervall.",
      ]
    case "svarsfrekvens":
      return ["Svarsfrekvens = svar delat med urvalet utan övertäckning (AAPOR RR4)."]
    default: return []
    }
  }
}
