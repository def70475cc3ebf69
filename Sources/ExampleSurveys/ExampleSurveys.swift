/// The generator of the example surveys; filled in by the commits that follow.
@main
struct ExampleSurveys {
  static func main() {}
}
