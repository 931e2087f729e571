import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Reads files and folders of the machine.
enum FileBytes {
    /// Everything in a file, mapped where that can be done.
    static func text(_ path: String) throws(JinzaiError) -> InputText {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw cannotOpen(path) }
        defer { _ = close(descriptor) }
        if let file = MappedFile(descriptor) { return InputText(file) }
        return InputText(try read(path, descriptor))
    }

    private static func read(_ path: String, _ descriptor: Int32) throws(JinzaiError) -> [UInt8] {
        var bytes: [UInt8] = []
        var length = max(size(of: descriptor) + 1, 1 << 16)
        while true {
            let start = bytes.count
            guard let more = chunk(of: descriptor, upTo: length) else { throw cannotOpen(path) }
            if more.isEmpty { return bytes }
            if start == 0 { bytes = more } else { bytes.append(contentsOf: more) }
            length = 1 << 20
        }
    }

    /// The names in a folder, sorted by their bytes; nil if the path is not a folder.
    static func names(inFolder path: String) throws(JinzaiError) -> [String]? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw cannotOpen(path) }
        guard status.st_mode & S_IFMT == S_IFDIR else { return nil }
        guard let folder = unsafe opendir(path) else { throw cannotOpen(path) }
        defer { unsafe _ = closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { raw in
                let end = unsafe raw.firstIndex(of: 0) ?? raw.count
                return unsafe String(decoding: raw[..<end], as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a path is a folder; false where there is nothing.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0
    }

    /// How many bytes a file has; 0 where that cannot be told.
    static func count(of path: String) -> Int {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    private static func size(of descriptor: Int32) -> Int {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// The next bytes, none at the end; nil if they cannot be read.
    private static func chunk(of descriptor: Int32, upTo length: Int) -> [UInt8]? {
        var failed = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            let done = unsafe Self.read(descriptor, buffer)
            failed = done < 0
            count = max(done, 0)
        }
        return failed ? nil : bytes
    }

    /// One successful call of the system's `read`; negative where there is none.
    private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        while true {
            #if canImport(Glibc)
                let done = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let done = unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if done >= 0 || errno != EINTR { return done }
        }
    }

    private static func cannotOpen(_ path: String) -> JinzaiError {
        let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "?"
        return RecordsDiagnostics.stop(RecordsDiagnostics.cannotOpen, path, reason)
    }
}
