import Diagnostics

/// A reference that is looked up when everything has been read.
struct PendingReference {
    let namespace: Namespace
    let id: IDReference
    /// Whether what refers has no meaning without what it refers to, as a view without its table.
    let isEssential: Bool
}

/// What is gathered while rule files are read: mistakes, the ids that are defined and the references to them.
struct Reading {
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether an entry was left out that others may refer to.
    var isPartial = false
    private(set) var declarations: [Namespace: [String: SourceRange]] = [:]
    private(set) var references: [PendingReference] = []
    /// The words that entries share.
    var words = SharedWords()
    /// Whether this is one of several readings, so that only the whole can tell which ids are there twice.
    private let isGathering: Bool
    /// What was defined, in order, while gathering.
    private var gathered: [(namespace: Namespace, id: IDReference, isMention: Bool)] = []
    /// Places of which what other readings reported is replaced.
    private var replaced: [SourceRange] = []

    init(isGathering: Bool = false) {
        self.isGathering = isGathering
    }

    /// Takes over what one of several readings gathered.
    mutating func take(_ other: Reading, isPartial: Bool) {
        for range in other.replaced { removeReports(in: range) }
        diagnostics += other.diagnostics
        for (namespace, id, isMention) in other.gathered {
            if isMention { mention(id, in: namespace) } else { declare(id, in: namespace) }
        }
        references += other.references
        words.append(other.words)
        if isPartial { self.isPartial = true }
    }

    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    mutating func report(_ several: [Diagnostic]) {
        diagnostics += several
    }

    /// Reports a mistake that explains better what was already reported within a place.
    mutating func report(_ diagnostic: Diagnostic, insteadOfThoseIn range: SourceRange) {
        removeReports(in: range)
        if isGathering { replaced.append(range) }
        diagnostics.append(diagnostic)
    }

    private mutating func removeReports(in range: SourceRange) {
        diagnostics.removeAll { $0.range.source === range.source && range.offsets.contains($0.range.offsets.lowerBound) }
    }

    /// Notes that an id is defined; reports it where another thing of the kind already has it.
    mutating func declare(_ id: IDReference, in namespace: Namespace) {
        if isGathering { return gathered.append((namespace, id, false)) }
        if let first = declarations[namespace]?[id.id] {
            let related = Diagnostic.Related(LocalizedText(ja: "最初の定義はここ", en: "first defined here"), at: first)
            report(PolicyDiagnostics.duplicateID.at(id.range, namespace.word, LocalizedText(id.id), related: [related]))
        } else {
            declarations[namespace, default: [:]][id.id] = id.range
        }
    }

    /// Notes an id that may be named several times, as a competency of several grades.
    mutating func mention(_ id: IDReference, in namespace: Namespace) {
        if isGathering { return gathered.append((namespace, id, true)) }
        if declarations[namespace]?[id.id] == nil { declarations[namespace, default: [:]][id.id] = id.range }
    }

    /// Notes that an id is referred to, to be looked up when everything has been read.
    mutating func refer(to id: IDReference, in namespace: Namespace, isEssential: Bool) {
        references.append(PendingReference(namespace: namespace, id: id, isEssential: isEssential))
    }

    func isDeclared(_ id: String, in namespace: Namespace) -> Bool { declarations[namespace]?[id] != nil }

    func ids(in namespace: Namespace) -> [String] { (declarations[namespace] ?? [:]).keys.sorted() }

    /// Reports every reference to an id that nothing has.
    mutating func resolveReferences() {
        for reference in references where !isDeclared(reference.id.id, in: reference.namespace) {
            reportUnknownID(reference.id, in: reference.namespace)
            if reference.isEssential { isPartial = true }
        }
    }

    /// Reports a reference to nothing, with the id that was probably meant.
    mutating func reportUnknownID(_ reference: IDReference, in namespace: Namespace) {
        let known = declarations[namespace] ?? [:]
        var diagnostic = PolicyDiagnostics.unknownID.at(
            reference.range, namespace.word, LocalizedText(reference.id), LocalizedText(namespace.section))
        let candidates = known.keys.filter {
            !Self.differOnlyInDigits($0, reference.id) || Spelling.exchangesNeighbours($0, reference.id)
        }
        if let several = Self.several(reference.id), several.allSatisfy({ known[$0] != nil }) {
            let list = "[" + several.joined(separator: ", ") + "]"
            let help = LocalizedText(ja: "二つ以上あるときは「\(list)」と書いてください", en: "write several as `\(list)`")
            diagnostic.help = help
            // Between quotes the brackets would only be a part of the text.
            let before = reference.range.offsets.lowerBound - 1
            let isQuoted = before >= 0 && ["\"", "'"].contains(reference.range.source.scalars[before])
            if !isQuoted { diagnostic.fixes = [Diagnostic.Fix(help, replacing: reference.range, with: list, isSafe: false)] }
        } else if let meant = Spelling.closestMatch(to: reference.id, in: candidates) {
            diagnostic.suggest(meant, at: reference.range)
            if let place = known[meant] {
                diagnostic.related = [
                    Diagnostic.Related(LocalizedText(ja: "「\(meant)」の定義はここ", en: "`\(meant)` is defined here"), at: place)
                ]
            }
        }
        report(diagnostic)
    }

    /// The ids that stand in one text with commas between them; nil for a single one.
    private static func several(_ text: String) -> [String]? {
        let parts = text.split { $0 == "," || $0 == "、" || $0 == "，" }.map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        return parts.count > 1 ? parts : nil
    }

    /// Of two numbers of one form, as `S-034` and `S-037`, one is no misspelling of the other, unless its digits are exchanged.
    private static func differOnlyInDigits(_ left: String, _ right: String) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        return left.utf8.count == right.utf8.count
            && zip(left.utf8, right.utf8).allSatisfy { $0 == $1 || isDigit($0) && isDigit($1) }
    }
}

extension Diagnostic {
    /// Says what was probably meant, and offers to write it.
    ///
    /// The fix is safe where only the width or case of letters is wrong, or where the caller knows that nothing else can be meant.
    mutating func suggest(_ meant: String, at range: SourceRange, isSafe: Bool = false) {
        let text = LocalizedText(ja: "「\(meant)」の誤りではありませんか", en: "did you mean `\(meant)`?")
        help = text
        let title = LocalizedText(ja: "「\(meant)」と書く", en: "write `\(meant)`")
        let isSure = isSafe || Spelling.differOnlyInForm(range.text, meant)
        fixes = [Fix(title, replacing: range, with: meant, isSafe: isSure)]
    }
}
