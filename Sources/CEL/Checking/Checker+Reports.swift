import Diagnostics

extension Checker {
    /// Names the kinds of diagnostic briefly where they are reported.
    enum Mistake {
        case wrongResult, unknownName, unknownField, unknownFunction, noOverload, conditionNotBool, branchesDiffer, noFields
        case notIndexable, notIterable, referenceWithText, notComparable, wrongKey, unknownMessage, wrongFieldType, notOptional
        case entryNotMap

        var kind: DiagnosticKind {
            switch self {
            case .wrongResult: CELDiagnostics.wrongResult
            case .unknownName: CELDiagnostics.unknownName
            case .unknownField: CELDiagnostics.unknownField
            case .unknownFunction: CELDiagnostics.unknownFunction
            case .noOverload: CELDiagnostics.noOverload
            case .conditionNotBool: CELDiagnostics.conditionNotBool
            case .branchesDiffer: CELDiagnostics.branchesDiffer
            case .noFields: CELDiagnostics.noFields
            case .notIndexable: CELDiagnostics.notIndexable
            case .notIterable: CELDiagnostics.notIterable
            case .referenceWithText: CELDiagnostics.referenceWithText
            case .notComparable: CELDiagnostics.notComparable
            case .wrongKey: CELDiagnostics.wrongKey
            case .unknownMessage: CELDiagnostics.unknownMessage
            case .wrongFieldType: CELDiagnostics.wrongFieldType
            case .notOptional: CELDiagnostics.notOptional
            case .entryNotMap: CELDiagnostics.entryNotMap
            }
        }
    }

    mutating func report(
        _ mistake: Mistake, _ node: CELExpression, _ first: LocalizedText, _ second: LocalizedText = LocalizedText(""),
        _ third: LocalizedText = LocalizedText(""), help: LocalizedText? = nil, fixes: [Diagnostic.Fix] = []
    ) {
        report(mistake, node.offsets, first, second, third, help: help, fixes: fixes)
    }

    mutating func report(
        _ mistake: Mistake, _ offsets: Range<Int>, _ first: LocalizedText, _ second: LocalizedText = LocalizedText(""),
        _ third: LocalizedText = LocalizedText(""), help: LocalizedText? = nil, fixes: [Diagnostic.Fix] = []
    ) {
        guard !isLenient else { return }
        var diagnostic = mistake.kind.at(SourceRange(tree.source, offsets), first, second, third, fixes: fixes)
        if let help { diagnostic.help = help }
        diagnostics.append(diagnostic)
    }

    /// Reports a name that is not there, with what may have been meant; `offsets` is where the name stands.
    mutating func reportMissing(
        _ mistake: Mistake, _ offsets: Range<Int>, _ name: String, of owner: LocalizedText = LocalizedText(""),
        among candidates: some Sequence<String>
    ) {
        guard !isLenient else { return }
        guard let meant = Spelling.closestMatch(to: name, in: candidates) else {
            report(mistake, offsets, LocalizedText(name), owner)
            return
        }
        let help = LocalizedText(ja: "「\(meant)」の誤りではありませんか", en: "did you mean `\(meant)`?")
        let range = SourceRange(tree.source, offsets)
        let isSafe = Spelling.differOnlyInForm(name, meant)
        let fixes = range.text == name ? [Diagnostic.Fix(help, replacing: range, with: meant, isSafe: isSafe)] : []
        report(mistake, offsets, LocalizedText(name), owner, help: help, fixes: fixes)
    }

    /// The name of a type in a message.
    func text(_ type: CELType) -> LocalizedText {
        let type = substitution.resolve(type, unknownAsDyn: true)
        return LocalizedText(ja: type.japaneseName.map { "\($0)（\(type.description)）" } ?? type.description, en: type.description)
    }

    /// Several types in a message: `(int, string)`.
    func text(_ types: [CELType]) -> LocalizedText {
        LocalizedText("(" + types.map { text($0).en }.joined(separator: ", ") + ")")
    }

    /// Where the last name of a chain stands: `c` in `a.b.c`.
    func lastName(of node: CELExpression, _ name: String) -> Range<Int> {
        let length = name.unicodeScalars.count
        let end = node.offsets.upperBound
        let range = max(node.offsets.lowerBound, end - length)..<end
        return tree.source.text(in: range) == name ? range : node.offsets
    }
}

extension CELType {
    /// What a person calls values of the type; nil for types that only have their own name.
    fileprivate var japaneseName: String? {
        switch self {
        case .bool: "真偽"
        case .int, .uint: "整数"
        case .double: "小数"
        case .string: "文字列"
        case .date: "日付"
        case .list: "一覧"
        default: nil
        }
    }
}
