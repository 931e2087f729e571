public import Diagnostics
import Glibc

/// The rule files of a folder as they were at a revision, read with the program `git`.
public struct GitRevision: Sendable {
    /// As the user wrote it: `HEAD~1`.
    public let revision: String
    /// A folder of the working tree.
    private let folder: String
    /// The path within the repository; nil for `folder` itself.
    private let path: String?

    /// The folder, or file, `path` at a revision.
    public init(_ revision: String, of path: String) {
        self.revision = revision
        folder = path
        self.path = nil
    }

    /// Reads `HEAD~1:Rules/meguro`, as git writes a path of a revision; the repository is that of the present folder. Nil where the
    /// text is no such thing, or a file or folder of that name exists.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":"), colon != text.startIndex, unsafe access(text, F_OK) != 0 else { return nil }
        revision = String(text[..<colon])
        folder = "."
        path = String(text[text.index(after: colon)...])
    }

    /// Reads the rule files. Throws where there is no `git`, no repository, or nothing of that name at the revision.
    public func load() throws(JinzaiError) -> CheckedPolicy {
        // A revision that looks like an option would be taken for one.
        guard !revision.hasPrefix("-"), !revision.isEmpty else { throw GitErrors.noRevision(revision, "") }
        let names = try list().split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.filter(Self.isRuleFile)
        guard !names.isEmpty else { throw GitErrors.noRuleFiles(name) }
        var sources: [SourceText] = []
        for file in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let bytes = try git(["show", "\(revision):\(path == nil ? "./" : "")\(file)"])
            sources.append(SourceText(name: "\(revision):\(file)", text: String(decoding: bytes, as: UTF8.self)))
        }
        return CheckedPolicy.load(sources: sources)
    }

    /// What the version is called.
    public var name: String { "\(revision):\(path ?? folder)" }

    private func list() throws(JinzaiError) -> [UInt8] {
        guard let path else { return try git(["ls-tree", "-r", "-z", "--name-only", revision]) }
        return try git(["ls-tree", "-r", "-z", "--name-only", "--full-tree", revision, "--", path])
    }

    private static func isRuleFile(_ path: String) -> Bool {
        (path.hasSuffix(".yaml") || path.hasSuffix(".yml")) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }

    private func git(_ arguments: [String]) throws(JinzaiError) -> [UInt8] {
        guard let outcome = ProgramRun.run(["git", "-C", folder] + arguments), outcome.status != 127 else {
            throw GitErrors.noGit()
        }
        guard outcome.status == 0 else {
            throw GitErrors.noRevision(name, String(decoding: outcome.error, as: UTF8.self))
        }
        return outcome.output
    }
}

/// What keeps a revision from being read.
enum GitErrors {
    static func noGit() -> JinzaiError {
        JinzaiError(
            code: "JZ0935", reason: .input,
            message: LocalizedText(ja: "git を実行できない", en: "git cannot be run"),
            help: LocalizedText(
                ja: "git をインストールするか、前の版の方針を別のフォルダーに置いて指定してください",
                en: "install git, or name a folder that holds the earlier version"))
    }

    static func noRevision(_ name: String, _ output: String) -> JinzaiError {
        let line = output.split(whereSeparator: \.isNewline).first.map { $0.replacing("fatal: ", with: "") } ?? ""
        return JinzaiError(
            code: "JZ0936", reason: .usage,
            message: LocalizedText(
                ja: "「\(name)」を git で読めない" + (line.isEmpty ? "" : "（\(line)）"),
                en: "git cannot read `\(name)`" + (line.isEmpty ? "" : ": \(line)")),
            help: LocalizedText(
                ja: "`git log` で版の名前を、`git ls-tree -r 版` でフォルダーの名前を確かめてください",
                en: "`git log` tells the names of revisions, `git ls-tree -r REVISION` those of folders"))
    }

    static func noRuleFiles(_ name: String) -> JinzaiError {
        JinzaiError(
            code: "JZ0937", reason: .usage,
            message: LocalizedText(ja: "「\(name)」にルールファイルがない", en: "there are no rule files in `\(name)`"),
            help: LocalizedText(
                ja: "その版にフォルダーがあるかを `git ls-tree -r 版` で確かめてください", en: "`git ls-tree -r REVISION` tells what there is"))
    }
}
