import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file that is read piece by piece, and closed when nobody holds it any more.
final class FilePieces {
    private let path: String
    private let descriptor: Int32
    /// Small enough for the allocator to use the same memory again.
    private static let length = 1 << 16

    /// Throws where the file cannot be opened.
    init(_ path: String) throws(JinzaiError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.cannotRead(path, errno) }
        self.path = path
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// The next bytes, none at the end. Throws where they cannot be read.
    func next() throws(JinzaiError) -> [UInt8] {
        var failure: Int32 = 0
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.length) { buffer, filled in
            var done = -1
            repeat { done = unsafe read(descriptor, buffer.baseAddress, buffer.count) } while done < 0 && errno == EINTR
            if done < 0 { failure = errno }
            filled = max(done, 0)
        }
        guard failure == 0 else { throw FileError.cannotRead(path, failure) }
        return piece
    }

    /// How many bytes a file has; 0 where that cannot be told.
    static func size(of path: String) -> Int {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
