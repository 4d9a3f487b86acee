/// Small pictures as they were last looked at: whoever changes the writer sees here what changes in files.
enum Goldens {
  static let fan = ""
  static let histogram = ""
}
