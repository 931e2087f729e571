package import Diagnostics
import Glibc
import Reports

/// A small complete policy with records to try it on, to start one's own from.
package enum StarterPolicy {
    /// A file of it: its path in the folder, and what it holds.
    struct File {
        let path: String
        let bytes: [UInt8]
    }

    /// Writes the policy into a new or empty folder, and gives the paths of its files. Throws where the folder holds anything, or
    /// cannot be written.
    package static func write(to folder: String, _ language: Language) throws(JinzaiError) -> [String] {
        if try holdsSomething(folder) { throw notEmpty(folder) }
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        var written: [String] = []
        for file in files(language) {
            let path = base + file.path
            try OutputDirectory.make(for: path)
            let output = try AtomicFile(path, mode: 0o644)
            output.write(String(decoding: file.bytes, as: UTF8.self))
            try output.commit()
            written.append(path)
        }
        return written
    }

    static func files(_ language: Language) -> [File] {
        switch language {
        case .ja:
            [
                File(path: "README.md", bytes: PackageResources.readme_ja_md),
                File(path: "policy/policy.yaml", bytes: PackageResources.policy_ja_yaml),
                File(path: "policy/grades.yaml", bytes: PackageResources.grades_ja_yaml),
                File(path: "policy/records.yaml", bytes: PackageResources.records_ja_yaml),
                File(path: "policy/rules.yaml", bytes: PackageResources.rules_ja_yaml),
                File(path: "records/employees.csv", bytes: PackageResources.employees_ja_csv),
                File(path: "records/ratings.csv", bytes: PackageResources.ratings_ja_csv),
            ]
        case .en:
            [
                File(path: "README.md", bytes: PackageResources.readme_en_md),
                File(path: "policy/policy.yaml", bytes: PackageResources.policy_en_yaml),
                File(path: "policy/grades.yaml", bytes: PackageResources.grades_en_yaml),
                File(path: "policy/records.yaml", bytes: PackageResources.records_en_yaml),
                File(path: "policy/rules.yaml", bytes: PackageResources.rules_en_yaml),
                File(path: "records/employees.csv", bytes: PackageResources.employees_en_csv),
                File(path: "records/ratings.csv", bytes: PackageResources.ratings_en_csv),
            ]
        }
    }

    /// Whether anything stands at the path but an empty folder.
    private static func holdsSomething(_ path: String) throws(JinzaiError) -> Bool {
        guard let stream = unsafe opendir(path) else {
            if errno == ENOENT { return false }
            if errno == ENOTDIR { return true }
            throw OutputErrors.cannotWrite(path, errno)
        }
        defer { unsafe closedir(stream) }
        var entries = 0
        while unsafe readdir(stream) != nil { entries += 1 }
        // The folder itself and the one above it are always there.
        return entries > 2
    }

    private static func notEmpty(_ folder: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0951", reason: .usage,
            message: LocalizedText(
                ja: "「\(folder)」には既にファイルがあるため、何も書き込まなかった",
                en: "nothing was written, because there is something in `\(folder)` already"),
            help: LocalizedText(ja: "新しいフォルダーの名前を指定してください", en: "name a new folder"))
    }
}

/// Folders that are meant to be read by others too.
private enum OutputDirectory {
    /// Makes the folders that a file stands in, where they are missing.
    static func make(for path: String) throws(JinzaiError) {
        var made = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            made += part + "/"
            guard !part.isEmpty, unsafe mkdir(made, 0o755) != 0, errno != EEXIST else { continue }
            throw OutputErrors.cannotWrite(made, errno)
        }
    }
}
