/// The command line program; its stages are added by the commits that follow.
@main
struct Trygg {
  static func main() {}
}
