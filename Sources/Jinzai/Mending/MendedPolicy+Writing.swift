public import Diagnostics
import Reports

extension MendedPolicy {
    /// Writes the changed files, each whole or not at all, with the permissions it had.
    ///
    /// Throws where a file cannot be written, and where it is no longer what was read.
    public func write() throws(JinzaiError) {
        for file in files { try Self.write(file) }
    }

    /// Writes one changed file.
    static func write(_ file: File) throws(JinzaiError) {
        let bytes = try FileReader.bytes(of: file.name)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let hasMark = bytes.starts(with: mark)
        guard bytes.dropFirst(hasMark ? mark.count : 0).elementsEqual(file.before.utf8) else {
            throw PolicyErrors.changedMeanwhile(file.name)
        }
        let output = try AtomicFile.replacing(file.name)
        output.write((hasMark ? "\u{FEFF}" : "") + file.after)
        try output.commit()
    }
}
