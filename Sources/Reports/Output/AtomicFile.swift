package import Diagnostics
import Glibc

/// A file that appears whole or not at all, readable by its owner only unless a mode is given.
///
/// What is written goes to a hidden file in the same folder, which takes the name when all of it is on the disk.
package final class AtomicFile: ReportOutput {
    private let path: String
    private let temporaryPath: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    /// The system's number of the first failure.
    private var failure: Int32?
    /// Brings what was written to the disk, and gives the system's number of a failure; nil while more may be written.
    private var finishing: EagerValue<Int32?>?
    private static let bufferSize = 1 << 16

    /// Throws where the folder cannot be written to.
    package init(_ path: String, mode: UInt32 = 0o600) throws(JinzaiError) {
        self.path = path
        let (folder, name) = Self.split(path)
        temporaryPath = "\(folder)/.\(name).\(getpid()).part"
        descriptor = unsafe open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw OutputErrors.cannotWrite(path, errno) }
        if mode != 0o600 { fchmod(descriptor, mode) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        _ = finishing?.value()
        close(descriptor)
        unsafe unlink(temporaryPath)
    }

    /// Takes text in. A failure is kept and thrown by `commit`.
    package func write(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.bufferSize { flush() }
    }

    package func write(utf8 bytes: [UInt8]) {
        if bytes.count < Self.bufferSize {
            buffer.append(contentsOf: bytes)
            if buffer.count >= Self.bufferSize { flush() }
        } else {
            flush()
            if failure == nil, !DescriptorOutput.write(bytes, to: descriptor) { failure = errno }
        }
    }

    /// Begins to bring all of it to the disk, beside other work. Nothing is written behind it.
    package func finish() {
        flush()
        finishing = EagerValue { [descriptor] in fsync(descriptor) == 0 ? nil : errno }
    }

    /// Brings all of it to the disk and gives the file its name, taking the place of an earlier file. To be called once.
    package func commit() throws(JinzaiError) {
        if finishing == nil { finish() }
        if let number = finishing?.value() ?? nil { failure = failure ?? number }
        if failure == nil, unsafe rename(temporaryPath, path) != 0 { failure = errno }
        if let failure { throw OutputErrors.cannotWrite(path, failure) }
        close(descriptor)
        descriptor = -1
        Self.syncFolder(of: path)
    }

    private func flush() {
        guard failure == nil else { return buffer.removeAll() }
        if !DescriptorOutput.write(buffer, to: descriptor) { failure = errno }
        buffer.removeAll(keepingCapacity: true)
    }

    /// So that the new name survives a loss of power. Not every file system can do it, and the file is whole either way.
    private static func syncFolder(of path: String) {
        let folder = unsafe open(split(path).folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
        let folder = String(path[..<slash])
        return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
    }
}
