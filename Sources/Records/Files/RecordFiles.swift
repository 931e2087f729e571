/// Where files of records are.
package enum RecordFiles {
    /// A folder itself, or the folder of a file.
    package static func folder(of path: String) -> String {
        if FileBytes.isFolder(path) { return path }
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The name of a file without its folder.
    package static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Whether there is a file or folder of this name.
    package static func exists(_ path: String) -> Bool { FileBytes.exists(path) }
}
