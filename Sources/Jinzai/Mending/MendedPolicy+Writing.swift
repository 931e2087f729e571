public import Diagnostics
import Reports

extension MendedPolicy {
    /// Writes the changed files, each whole or not at all, with the permissions it had.
    ///
    /// Throws where a file cannot be written, and where it is no longer what was read.
    public func write() throws(JinzaiError) {
        for file in files { try AtomicFile.replace(file.name, reading: file.before, with: file.after) }
    }
}
