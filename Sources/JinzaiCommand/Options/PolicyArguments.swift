import ArgumentParser
import Diagnostics
import Glibc
import Jinzai

/// The policies that a command reads.
struct PolicyArguments: ParsableArguments {
    @Argument(
        help: Text.help(
            ja: "方針のフォルダー（フォルダーごとに一つの方針）、または一つの方針のファイル",
            en: "Folders, each of which is a policy, or the files of one policy.", valueName: "policy"))
    var paths: [String]

    /// Reads the policies: each folder is one, all files together are one.
    func load() throws(JinzaiError) -> [CheckedPolicy] {
        var policies: [CheckedPolicy] = []
        let files = paths.filter { !Self.isFolder($0) }
        if !files.isEmpty { policies.append(try EarlyReading.policy(of: files)) }
        for folder in paths where Self.isFolder(folder) { policies.append(try EarlyReading.policy(of: [folder])) }
        return policies
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
