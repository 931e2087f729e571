import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The bytes of a file as the system maps them into memory. A file that shrinks meanwhile stops the program.
@safe
final class MappedFile: @unchecked Sendable {
    private let start: UnsafeMutableRawPointer
    let count: Int

    /// Nil for what has no length or cannot be mapped, as a pipe.
    init?(_ descriptor: Int32) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return nil }
        let count = Int(status.st_size)
        guard let start = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe start != MAP_FAILED else {
            return nil
        }
        unsafe self.start = unsafe start
        self.count = count
    }

    deinit {
        unsafe _ = munmap(start, count)
    }

    func withBytes<Result, Failure>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
        let buffer = unsafe UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
        return try unsafe body(buffer.span)
    }

    /// Gives the memory of a range back; its bytes are read again when they are wanted again.
    func release(_ range: Range<Int>) {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let first = (range.lowerBound + page - 1) / page * page
        let end = range.upperBound == count ? count : range.upperBound / page * page
        if end > first { unsafe _ = madvise(start + first, end - first, MADV_DONTNEED) }
    }
}
