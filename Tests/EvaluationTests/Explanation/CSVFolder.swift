import Foundation

/// The CSV files of a folder, to be changed cell by cell. Cells hold no line ends.
struct CSVFolder {
    private var files: [String: [[String]]] = [:]

    init(_ folder: URL) throws {
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where url.pathExtension == "csv" {
            let text = try String(contentsOf: url, encoding: .utf8)
            files[url.path] = text.split(whereSeparator: \.isNewline).map { Self.cells(String($0)) }
        }
    }

    /// `line` and `column` count from 1.
    func cell(_ file: String, line: Int, column: Int) -> String { files[file]?[line - 1][column - 1] ?? "" }

    mutating func set(_ file: String, line: Int, column: Int, to text: String) { files[file]?[line - 1][column - 1] = text }

    /// The files with nothing but their headers, in the order of their names.
    var heads: [(file: String, text: String)] {
        files.sorted { $0.key < $1.key }.map { ($0.key, ($0.value.first ?? []).map(Self.quoted).joined(separator: ",") + "\n") }
    }

    /// Adds a line with texts by column, from 1; the number of the line, from 1.
    mutating func append(_ file: String, _ texts: [Int: String]) -> Int {
        guard let width = files[file]?.first?.count else { return 0 }
        files[file]?.append((1...width).map { texts[$0] ?? "" })
        return files[file]?.count ?? 0
    }

    func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (path, lines) in files {
            let text = lines.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\n") + "\n"
            try Data(text.utf8).write(to: folder.appending(path: URL(filePath: path).lastPathComponent))
        }
    }

    private static func quoted(_ cell: String) -> String {
        cell.contains(where: { $0 == "," || $0 == "\"" }) ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }

    private static func cells(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        var last: Character?
        for character in line {
            switch character {
            case "\u{FEFF}": break
            case "\"":
                // A quote right after one that closed stands for itself.
                if !isQuoted, last == "\"" { cells[cells.count - 1].append(character) }
                isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
            last = character
        }
        return cells
    }
}
