import Glibc

/// Reads whole files. What cannot be read is a `JinzaiError` with the reason `input`.
package enum FileReader {
    /// The bytes of a file; of one longer than `limit` bytes, the first `limit + 1`.
    package static func bytes(of path: String, limit: Int = Int.max - 1) throws(JinzaiError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.cannotRead(path, errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        // One byte more than the file has, so that its end is met in the same round.
        var room = size(of: descriptor) + 1
        while bytes.count <= limit {
            room = min(room, limit + 1 - bytes.count)
            let part = try next(room, from: descriptor, path)
            if bytes.isEmpty { bytes = part } else { bytes += part }
            if part.count < room { break }
            room = 1 << 16
        }
        return bytes
    }

    /// How many bytes a file has; of what is no file, as a pipe, a guess.
    private static func size(of descriptor: Int32) -> Int {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 1 << 16 }
        return Int(status.st_size)
    }

    /// The next bytes, `count` of them unless the end comes before.
    private static func next(_ count: Int, from descriptor: Int32, _ path: String) throws(JinzaiError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let taken = unsafe read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
                if taken < 0 && errno == EINTR { continue }
                if taken < 0 { failure = errno }
                if taken <= 0 { break }
                filled += taken
            }
        }
        guard failure == 0 else { throw FileError.cannotRead(path, failure) }
        return bytes
    }
}

/// The wording of what the file system refuses.
package enum FileError {
    /// A file that cannot be read, by the system's error number.
    package static func cannotRead(_ path: String, _ number: Int32) -> JinzaiError {
        let cause = reason(number)
        return JinzaiError(
            code: "JZ0911", reason: .input,
            message: LocalizedText(ja: "「\(path)」を読めない: \(cause.ja)", en: "cannot read `\(path)`: \(cause.en)"),
            help: LocalizedText(
                ja: "ファイル名と、読み取りの権限を確かめてください", en: "look at the name and at the permission to read"))
    }

    /// What a system's error number means for files.
    package static func reason(_ number: Int32) -> LocalizedText {
        switch number {
        case ENOENT: LocalizedText(ja: "見つからない", en: "there is no such file")
        case EACCES, EPERM: LocalizedText(ja: "権限がない", en: "permission is denied")
        case EISDIR: LocalizedText(ja: "フォルダーである", en: "it is a folder")
        case ENOTDIR: LocalizedText(ja: "途中の名前がフォルダーではない", en: "a part of the path is not a folder")
        case ENOSPC: LocalizedText(ja: "空き容量がない", en: "no space is left")
        case EROFS: LocalizedText(ja: "書き込みできない場所にある", en: "the place is read-only")
        case ENAMETOOLONG: LocalizedText(ja: "名前が長すぎる", en: "the name is too long")
        case EMFILE, ENFILE: LocalizedText(ja: "開いているファイルが多すぎる", en: "too many files are open")
        case EIO: LocalizedText(ja: "装置の読み書きに失敗した", en: "the device failed")
        default: LocalizedText(ja: "システムエラー \(number)", en: "system error \(number)")
        }
    }
}
