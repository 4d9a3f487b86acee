// The files beside a page that it needs: without them its commands would fail in a folder of the reader's.

internal import Foundation

extension NotebookPage {
  /// The files beside the page that its commands or files name, and those that these name in turn.
  ///
  /// A name counts wherever it stands: a file too many does no harm.
  ///
  /// - Returns: files of text, with their paths where the commands run, in order.
  /// - Throws: why what the page may see cannot be copied.
  package func neighbours() throws -> [File] {
    let scratch = try ScratchFolder(for: folder)
    defer { scratch.remove() }
    let own = Set(files.map(\.name))
    var left = scratch.files { !own.contains($0) }
    var texts = files.map(\.text) + commandLines
    var found: [File] = []
    while let text = texts.popLast() {
      let named = left.filter { text.contains(($0 as NSString).lastPathComponent) }
      left.removeAll(where: named.contains)
      for name in named {
        guard let data = scratch.data(name), let text = String(bytes: data, encoding: .utf8) else {
          continue
        }
        texts.append(text)
        found.append(File(name: name, text: text))
      }
    }
    return found.sorted { $0.name < $1.name }
  }

  private var commandLines: [String] {
    cells.flatMap { cell -> [String] in
      if case .commands(let commands) = cell.kind { return commands.map(\.words.line) }
      return []
    }
  }
}
