import Glibc

/// Reads whole files. What cannot be read is a `JinzaiError` with the reason `input`.
package enum FileReader {
    /// The bytes of a file; of one longer than `limit` bytes, the first `limit + 1`.
    package static func bytes(of path: String, limit: Int = Int.max - 1) throws(JinzaiError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.cannotRead(path, errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = unsafe read(descriptor, &chunk, min(chunk.count, limit + 1 - bytes.count))
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw FileError.cannotRead(path, errno) }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
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
