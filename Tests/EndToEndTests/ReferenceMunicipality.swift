import FoundationEssentials
import TestSupport

/// The reference case c25 laid out as a surveys folder, in one of its two dialects.
///
/// Source: `Tests/Reference/statistics/cases/c25-e2e.*`, synthetic, computed with R's `survey`.
struct ReferenceMunicipality {
  let folder: TemporaryFolder

  /// Lays out the case; the reference's families count every place, so they need a minimum base of
  /// 1, while 30 is what a municipality has.
  init(dialect: String, minimumBase: Int) throws {
    folder = try TemporaryFolder()
    let cases = Reference.path("statistics/cases")
    let bytes = { (name: String) in
      Array(try Data(contentsOf: URL(filePath: "\(cases)/c25-e2e-\(name).\(dialect).csv")))
    }
    let local = try PlainCSV(contentsOf: "\(cases)/c25-e2e-local.\(dialect).csv").rows
    try folder.write(try bytes("local"), to: "surveys/lokal/svar.csv")
    try folder.write(try bytes("national"), to: "surveys/ntu/svar.csv")

    let places = Set(local.compactMap { $0["place"] }).sorted()
    try folder.write(
      "plats;ingår_i;alias\n" + places.map { "\($0);;\n" }.joined(), to: "surveys/platser.csv")
    let frames = Set(
      local.map { row in
        ["year", "place", "N_place", "n_place"].map { row[$0] ?? "" }.joined(separator: ";")
      }
    ).sorted()
    try folder.write(
      "omgång;plats;population;urval\n" + frames.map { $0 + "\n" }.joined(),
      to: "surveys/lokal/urval.csv")
    let population = try PlainCSV(
      contentsOf: "\(cases)/c25-e2e-local.population.\(dialect).csv")
    try folder.write(
      "år;plats;ålder;kön;antal\n"
        + population.records.map { $0.joined(separator: ";") + "\n" }.joined(),
      to: "surveys/lokal/befolkning.csv")

    try folder.write(
      """
      nyckel;värde
      titel;Referensfallet c25
      typ;lokal
      metod;urval
      stratifiering;plats
      kalibrering;plats*kön, ålder*kön
      publiceringsregel;bas
      minsta_bas_andel;\(minimumBase)
      minsta_bas_jämförelse;\(minimumBase)
      jämför_med;ntu

      """, to: "surveys/lokal/undersokning.csv")
    try folder.write(
      """
      kolumn;roll;namn;svar;kod
      id;id;;;
      year;omgång;;;
      place;plats;;;
      age;grupp;ålder;;
      age;;;16-29;16-29
      age;;;30-49;30-49
      age;;;50-64;50-64
      age;;;65-84;65-84
      sex;grupp;kön;;
      sex;;;K;K
      sex;;;M;M
      answered;status;;;
      answered;;;1;fullständig
      answered;;;0;annat_bortfall
      unsafe;fråga;trygghet;;
      unsafe;;;1;otrygg
      unsafe;;;0;trygg

      """, to: "surveys/lokal/kodbok.csv")
    try folder.write(
      """
      indikator;titel;fråga;räknas;bas
      otrygg;Otrygghet;trygghet;otrygg;otrygg|trygg

      """, to: "surveys/lokal/indikatorer.csv")

    try folder.write(
      """
      nyckel;värde
      titel;Det nationella referensfallet
      typ;nationell
      metod;urval
      publiceringsregel;bas

      """, to: "surveys/ntu/undersokning.csv")
    try folder.write(
      """
      kolumn;roll;namn;svar;kod
      id;id;;;
      year;omgång;;;
      region;stratum;;;
      weight;vikt;;;
      unsafe;fråga;trygghet;;
      unsafe;;;1;otrygg
      unsafe;;;0;trygg

      """, to: "surveys/ntu/kodbok.csv")
    try folder.write(
      """
      indikator;titel;fråga;räknas;bas
      otrygg;Otrygghet;trygghet;otrygg;otrygg|trygg

      """, to: "surveys/ntu/indikatorer.csv")
  }

  var surveys: String { "\(folder.path)/surveys" }
  var reports: String { "\(folder.path)/reports" }
}
