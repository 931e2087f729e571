public import Diagnostics
import Reports

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file of one JSON object a line that runs are only ever added to. A new one is readable by its owner only.
public struct AuditLog: Sendable {
    private let path: String

    /// Makes it where it is missing. Throws where it cannot be written to, so that a run that could not be noted does not begin.
    public init(_ path: String) throws(JinzaiError) {
        self.path = path
        close(try Self.opened(path))
    }

    /// Adds a line and waits until it is on the disk.
    public func append(_ entry: AuditEntry) throws(JinzaiError) {
        let descriptor = try Self.opened(path)
        defer { close(descriptor) }
        guard DescriptorOutput.write(Array(entry.line.utf8), to: descriptor) else { throw OutputErrors.cannotWrite(path, errno) }
        // What is no file on a disk cannot be waited for.
        if fsync(descriptor) != 0, errno != EINVAL { throw OutputErrors.cannotWrite(path, errno) }
    }

    private static func opened(_ path: String) throws(JinzaiError) -> Int32 {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw OutputErrors.cannotWrite(path, errno) }
        return descriptor
    }
}
