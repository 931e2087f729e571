package import Diagnostics
import Glibc

/// A folder that results are written into.
package struct OutputFolder: Sendable {
    package let path: String

    /// Makes the folder, and those that it stands in, where they are missing; nobody but the owner may look into a new one.
    package init(_ path: String) throws(JinzaiError) {
        self.path = path
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += (made.isEmpty || made == "/" ? "" : "/") + part
            guard unsafe mkdir(made, 0o700) != 0, errno != EEXIST, !Self.isFolder(made) else { continue }
            throw OutputErrors.cannotWrite(made, errno)
        }
        guard Self.isFolder(path) else { throw OutputErrors.cannotWrite(path, ENOTDIR) }
    }

    /// The path of a file in it.
    package func path(of name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

    /// The path of a file in it, or in folders of it, which are made where they are missing.
    package func makingFolders(for name: String) throws(JinzaiError) -> String {
        if let slash = name.lastIndex(of: "/") { _ = try OutputFolder(path(of: String(name[..<slash]))) }
        return path(of: name)
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
