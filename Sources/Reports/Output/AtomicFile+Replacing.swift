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

    /// Writes a text in the place of the one that was read from a file; a byte order mark stays.
    ///
    /// Throws where it cannot be written, and where the file is no longer what was read.
    package static func replace(_ path: String, reading before: String, with after: String) throws(JinzaiError) {
        let bytes = try FileReader.bytes(of: path)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let hasMark = bytes.starts(with: mark)
        guard bytes.dropFirst(hasMark ? mark.count : 0).elementsEqual(before.utf8) else {
            throw OutputErrors.changedMeanwhile(path)
        }
        let file = try replacing(path)
        file.write((hasMark ? "\u{FEFF}" : "") + after)
        try file.commit()
    }

    private static func resolved(_ path: String) -> String {
        guard let pointer = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(pointer) }
        return unsafe String(cString: pointer)
    }
}
