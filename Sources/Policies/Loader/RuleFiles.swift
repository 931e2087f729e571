package import Diagnostics
import Glibc

/// Finds the rule files that the user's paths stand for.
package enum RuleFiles {
    /// The files of the paths: files as they are named, of folders every `.yaml` and `.yml` in them and below, in the order of their bytes.
    ///
    /// Hidden files and folders are passed over; a file that is named twice is taken once.
    package static func find(_ paths: [String]) throws(JinzaiError) -> [String] {
        var found: [String] = []
        var seen: Set<String> = []
        for path in paths {
            let files = isFolder(path) ? try filesBelow(path, depth: 0) : [path]
            if files.isEmpty { throw noRuleFiles(path) }
            for file in files where seen.insert(file).inserted { found.append(file) }
        }
        return found
    }

    private static let deepest = 32

    private static func filesBelow(_ folder: String, depth: Int) throws(JinzaiError) -> [String] {
        guard depth < deepest else { return [] }
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        var files: [String] = []
        for name in try names(in: folder) where !name.hasPrefix(".") {
            let path = base + name
            if isFolder(path) {
                files += try filesBelow(path, depth: depth + 1)
            } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                files.append(path)
            }
        }
        return files
    }

    private static func names(in folder: String) throws(JinzaiError) -> [String] {
        guard let stream = unsafe opendir(folder) else { throw FileError.cannotRead(folder, errno) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            names.append(name)
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of a file, 0 where it is not there.
    static func size(_ path: String) -> Int {
        var information = stat()
        return unsafe stat(path, &information) == 0 ? Int(information.st_size) : 0
    }

    private static func isFolder(_ path: String) -> Bool {
        var information = stat()
        return unsafe stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }

    private static func noRuleFiles(_ path: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0920", reason: .usage,
            message: LocalizedText(ja: "「\(path)」にルールファイルがない", en: "there are no rule files in `\(path)`"),
            help: LocalizedText(
                ja: "名前が .yaml か .yml で終わるファイルのあるフォルダーを指定してください",
                en: "name a folder with files that end in .yaml or .yml"))
    }
}
