package import Diagnostics
import Glibc

extension AtomicFile {
    /// A file that takes the place of the one at a path: who may read it stays, and a link stays a link.
    ///
    /// Throws where the folder cannot be written to.
    package static func replacing(_ path: String) throws(JinzaiError) -> AtomicFile {
        let target = resolved(path)
        var status = stat()
        let mode = unsafe stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o644
        return try AtomicFile(target, mode: mode)
    }

    private static func resolved(_ path: String) -> String {
        guard let pointer = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(pointer) }
        return unsafe String(cString: pointer)
    }
}
