public import Diagnostics
import Handbook
import Policies
import Reports

extension CheckedPolicy {
    /// The policy as a document for people. Throws where the policy cannot be used.
    public func handbook(_ format: HandbookFormat = .html, language: Language) throws(JinzaiError) -> String {
        format.form.text(of: HandbookBuilder(try usable(), language: language).page())
    }

    /// Compares the clauses' anchors with a copy of the document. Throws where the policy cannot be used.
    public func compareClauses(with copy: SourceText) throws(JinzaiError) -> ClauseComparison {
        ClauseComparison(ClauseReport(try usable().policy, copy: NormalisedText(copy)))
    }

    /// The anchors of clauses whose lines in a copy of the document are noted in `places`, as `S-034 515-529` on lines of their own.
    /// Throws where a clause or a line is not there.
    public func clauseAnchors(_ places: SourceText, in copy: SourceText) throws(JinzaiError) -> ClauseAnchors {
        let policy = try usable().policy
        let anchors = try AnchorPlaces(places).anchors(in: NormalisedText(copy))
        let edits = try AnchorEdits(anchors, in: policy)
        return ClauseAnchors(
            anchors: anchors.map { ($0.clause, $0.anchor.text) },
            files: edits.files.map { source, edits in
                MendedPolicy.File(
                    name: source.name, before: source.text(in: 0..<source.scalars.count), after: source.applying(edits))
            })
    }
}

/// A form of the handbook.
public struct HandbookFormat: Sendable {
    let form: any HandbookForm

    private init(_ form: any HandbookForm) {
        self.form = form
    }

    /// Nil where there is none of this name.
    public init?(named name: String) {
        guard let form = HandbookForms.named(name) else { return nil }
        self.init(form)
    }

    /// The name that a user chooses it by.
    public var name: String { form.name }

    /// One page that needs nothing else.
    public static var html: HandbookFormat { all[0] }

    /// All forms, HTML first.
    public static var all: [HandbookFormat] { HandbookForms.all.map { HandbookFormat($0) } }
}

/// What a copy of the document says about a policy's clauses.
public struct ClauseComparison: Sendable {
    /// One for each clause that moved, changed or is gone.
    public let diagnostics: [Diagnostic]
    private let report: ClauseReport

    init(_ report: ClauseReport) {
        self.report = report
        diagnostics = report.diagnostics
    }

    /// How many clauses stand as they were.
    public var inPlace: Int { report.inPlace }

    /// "clauses: 154 as they were, 1 moved, 0 changed, 0 gone, 10 without an anchor".
    public func summary(in language: Language) -> String { report.summary(in: language) }
}

/// The anchors made of a copy of the document.
public struct ClauseAnchors: Sendable {
    /// In the order in which the places were noted.
    public let anchors: [(clause: String, anchor: String)]
    private let changed: [MendedPolicy.File]

    init(anchors: [(clause: String, anchor: String)], files: [MendedPolicy.File]) {
        self.anchors = anchors
        self.changed = files
    }

    /// The rule files that change by them.
    public var files: [String] { changed.map(\.name) }

    /// Writes the anchors into the rule files; everything else in them stays to the character. Throws where one cannot be written.
    public func write() throws(JinzaiError) {
        for file in changed { try AtomicFile.replace(file.name, reading: file.before, with: file.after) }
    }
}
