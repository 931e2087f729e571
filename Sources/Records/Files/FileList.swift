import Diagnostics

/// The files to read, in the order of the paths given and of the names in a folder.
struct FileList {
    /// Paths of files that can be read.
    private(set) var paths: [String] = []
    /// Paths of files in a folder that look like data but cannot be read.
    private(set) var ignored: [String] = []

    init(_ given: [String]) throws(JinzaiError) {
        for path in given {
            if let names = try FileBytes.names(inFolder: path) {
                try add(folder: path, names)
            } else {
                paths.append(path)
            }
        }
    }

    private mutating func add(folder: String, _ names: [String]) throws(JinzaiError) {
        let before = paths.count
        for name in names {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            let kind = Self.fileExtension(of: name)
            if FileBytes.isFolder(path) { continue }
            // Excel leaves such a file beside a workbook that is open.
            if name.hasPrefix("~$") { continue }
            if Self.readable.contains(kind) { paths.append(path) }
            if Self.spreadsheets.contains(kind) { ignored.append(path) }
        }
        guard paths.count == before else { return }
        if let other = ignored.first(where: { $0.hasPrefix(folder) }) {
            throw RecordsDiagnostics.stop(RecordsDiagnostics.spreadsheet, other)
        }
        throw RecordsDiagnostics.stop(RecordsDiagnostics.nothingToRead, folder)
    }

    /// The name of a file without its folder and its extension.
    static func baseName(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// In lower case, without the dot.
    static func fileExtension(of path: String) -> String {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "" }
        return path[path.index(after: dot)...].lowercased()
    }

    static let lines = ["ndjson", "jsonl"]
    private static let readable = ["csv", "tsv", "txt", "xlsx", "xlsm"] + lines
    private static let spreadsheets = ["xls", "xlsb", "ods"]
}
