// Trees and statements know their places.

internal import Testing

@testable internal import Scenarios

@Suite("Trees and statements")
struct YAMLTreeChecks {
  private let place = SourcePlace(file: "f", line: 3, column: 7)

  @Test("a mistake inside plain words counts from the value's column, inside quotes one further")
  func columns() {
    let plain = Statement(scalar: YAMLScalar(text: "a b"), place: place, keyPlace: place)
    #expect(plain.place(at: 2).column == 9)
    let quoted = Statement(
      scalar: YAMLScalar(text: "a b", isPlain: false), place: place, keyPlace: place)
    #expect(quoted.place(at: 2).column == 10)
    let block = Statement(
      scalar: YAMLScalar(text: "a b", isPlain: false, countsColumns: false), place: place,
      keyPlace: place)
    #expect(block.place(at: 2) == place)
  }

  @Test("a node is called what a user would call it")
  func kinds() {
    #expect(YAMLTree(content: .scalar(YAMLScalar(text: "x")), place: place).kind == "\"x\"")
    #expect(YAMLTree(content: .scalar(YAMLScalar(text: "")), place: place).kind == "nothing")
    #expect(YAMLTree(content: .mapping([]), place: place).kind == "a group of keys")
    #expect(YAMLTree(content: .sequence([]), place: place).kind == "a list")
  }

  @Test("only words make a statement")
  func statements() {
    func statement(_ content: YAMLTree.Content) -> Statement? {
      Statement(
        YAMLEntry(key: "k", place: place, value: YAMLTree(content: content, place: place)))
    }
    #expect(statement(.scalar(YAMLScalar(text: "x")))?.text == "x")
    #expect(statement(.scalar(YAMLScalar(text: ""))) == nil)
    #expect(statement(.mapping([])) == nil)
  }
}
