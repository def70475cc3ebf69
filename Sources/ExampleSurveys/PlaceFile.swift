/// `platser.csv`: the invented municipality's places and schools, and the counties of the national figures.
enum PlaceFile {
  /// The file.
  static let file = ExampleFile("platser.csv", rows, as: .excel)

  private static var rows: [[String]] {
    [["plats", "ingår_i", "alias"]]
      + [
        ["Åby centrum", "", "Centrum|Åby Centrum"],
        ["Stationsstaden", "", "Stations-staden"],
        ["Kvarnängen", "", "Kvarnängarna"],
        [LocalPlace.combinedName, "", "Norrgärdet-Sjövik|Norrgärdet och Sjövik"],
        ["Norrgärdet", LocalPlace.combinedName, "Norrgärde"],
        ["Sjövik", LocalPlace.combinedName, "Sjövick"],
        ["Hammarbäck", "", ""],
        ["Lillsäter", "", "Lillsätter|Lilla Säter"],
        ["Björnåsen", "", ""],
        ["Ytterö", "", ""],
      ]
      + School.all.map { [$0.name, "", ""] }
      + County.all.map { [$0.name, "", ""] }
  }
}
