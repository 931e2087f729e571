import ArgumentParser
import Diagnostics
import Jinzai
import Reports

/// `jinzai handbook`: the policy as a document for people, and its clauses against the policy's own text.
struct HandbookCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "handbook",
            abstract: Text.abstract(
                ja: "方針を読み物としてまとめ、条項を原文と照らし合わせます", en: "Write the policy as a document; compare its clauses with the text."),
            discussion: discussion[.current])
    }

    /// A name among those of the forms.
    struct Name: ExpressibleByArgument {
        let format: HandbookFormat

        init?(argument: String) {
            guard let format = HandbookFormat(named: argument) else { return nil }
            self.format = format
        }

        static var allValueStrings: [String] { HandbookFormat.all.map(\.name) }
    }

    @OptionGroup var policies: PolicyArguments

    @Option(name: .customLong("format"), help: Text.help(ja: "文書の形式（既定は html）", en: "The form of the document, html by default."))
    var name: Name?

    @Option(
        name: .customLong("output"),
        help: Text.help(ja: "書き出すファイル（なければ標準出力へ）", en: "The file to write; without it, standard output.", valueName: "file"))
    var output: String?

    @Option(
        name: .customLong("clauses"),
        help: Text.help(
            ja: "方針の原文のテキスト。移動・変更・削除された条項を示します",
            en: "A text of the document: tells the clauses that moved, changed or are gone.", valueName: "file"))
    var copy: String?

    @Option(
        name: .customLong("anchor"),
        help: Text.help(
            ja: "条項ごとの原文の行を書いたファイル（例 S-034 515-529）。照合用ハッシュを作って示します",
            en: "A file with the lines of clauses, as S-034 515-529: makes and prints their anchors.", valueName: "file"))
    var places: String?

    @Flag(help: Text.help(ja: "作った照合用ハッシュをルールファイルに書き込みます", en: "Write the anchors into the rule files."))
    var write = false

    @OptionGroup var language: LanguageOption

    func run() throws {
        let language = language.language
        let policies = try policies.load().map { try UsablePolicy.require($0, language) }
        guard policies.count == 1, let policy = policies.first else { throw JinzaiError.onePolicyOnly }
        guard let copy else {
            guard places == nil, !write else { throw JinzaiError.anchorsNeedClauses }
            return try tell(try policy.handbook(name?.format ?? .html, language: language))
        }
        let text = try read(copy)
        if let places { return try anchor(policy, try read(places), text) }
        let comparison = try policy.compareClauses(with: text)
        try tell(DiagnosticRenderer(language: language).text(comparison.diagnostics) + comparison.summary(in: language) + "\n")
        if !comparison.diagnostics.isEmpty { throw ExitStatus.found }
    }

    private func anchor(_ policy: CheckedPolicy, _ places: SourceText, _ copy: SourceText) throws {
        let anchors = try policy.clauseAnchors(places, in: copy)
        guard write else { return try tell(anchors.anchors.map { "\($0.clause): \($0.anchor)\n" }.joined()) }
        try anchors.write()
        for file in anchors.files { StandardStream.error.write("\(file)\n") }
    }

    private func tell(_ text: String) throws {
        guard let output else { return try BufferedOutput.write(text) }
        let file = try AtomicFile(output)
        file.write(text)
        try file.commit()
    }

    private func read(_ path: String) throws(JinzaiError) -> SourceText {
        SourceText(name: path, text: String(decoding: try FileReader.bytes(of: path), as: UTF8.self))
    }

    private static let discussion = LocalizedText(
        ja: """
            評価の段階、職層と能力の表、文章にしたルール、指標と目標、数値とその根拠、
            研修などの一覧、条項の一覧を一つの文書にします。

              jinzai handbook Rules/meguro --output handbook.html
              jinzai handbook Rules/meguro --format markdown --language en
              jinzai handbook Rules/meguro --clauses 原文.txt
            """,
        en: """
            One document with the scale, the table of grades and competencies, the rules
            as sentences, metrics and goals, figures with their grounds, trainings and
            the register of clauses.

              jinzai handbook Rules/meguro --output handbook.html
              jinzai handbook Rules/meguro --format markdown --language en
              jinzai handbook Rules/meguro --clauses document.txt
            """)
}

extension JinzaiError {
    fileprivate static var onePolicyOnly: JinzaiError {
        JinzaiError(
            code: "JZ0944", reason: .usage,
            message: LocalizedText(ja: "ハンドブックは一つの方針から作ります", en: "a handbook is made of one policy"),
            help: LocalizedText(ja: "フォルダーを一つだけ指定してください", en: "name one folder"))
    }

    fileprivate static var anchorsNeedClauses: JinzaiError {
        JinzaiError(
            code: "JZ0945", reason: .usage,
            message: LocalizedText(
                ja: "`--anchor` と `--write` には `--clauses` が必要です", en: "`--anchor` and `--write` need `--clauses`"),
            help: LocalizedText(ja: "`--clauses` で原文のテキストを指定してください", en: "name a text of the document with `--clauses`"))
    }
}
