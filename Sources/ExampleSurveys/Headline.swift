/// The indicator that every example survey has, and that comparisons go by.
enum Headline {
  static let name = "otrygg_kvall"
  static let title = "Otrygghet sent på kvällen i det egna bostadsområdet"
  static let phrase =
    "känner sig otrygga ute sent på kvällen eller avstår från att gå ut av otrygghet"
}
