import Diagnostics

extension Parser {
    /// What was needed where something else stands.
    enum Needed {
        case operand
        case name
        case sign(Token.Sign)
        case operatorOrEnd

        var text: LocalizedText {
            switch self {
            case .operand: LocalizedText(ja: "値や名前", en: "a value or a name")
            case .name: LocalizedText(ja: "名前", en: "a name")
            case .sign(let sign): LocalizedText(ja: "「\(sign.rawValue)」", en: "`\(sign.rawValue)`")
            case .operatorOrEnd: LocalizedText(ja: "演算子か式の終わり", en: "an operator or the end")
            }
        }
    }

    mutating func unexpected(_ needed: Needed) -> Stopped {
        let range = SourceRange(source, current.offsets)
        switch current.kind {
        case .end:
            diagnostics.append(CELDiagnostics.endsEarly.at(range, needed.text))
        case .reserved(let word):
            diagnostics.append(CELDiagnostics.reservedWord.at(range, LocalizedText(word)))
        default:
            var diagnostic = CELDiagnostics.unexpected.at(range, LocalizedText(range.text), needed.text)
            diagnostic.help = habit(range)
            diagnostics.append(diagnostic)
        }
        return Stopped()
    }

    /// Help for signs that other languages write.
    private func habit(_ range: SourceRange) -> LocalizedText? {
        guard case .identifier(let word) = current.kind else { return nil }
        let sign: String? =
            switch word {
            case "and", "AND": "&&"
            case "or", "OR": "||"
            case "not", "NOT": "!"
            case "is": "=="
            case "mod": "%"
            default: nil
            }
        return sign.map { LocalizedText(ja: "「\(word)」は「\($0)」と書く", en: "write `\($0)` for `\(word)`") }
    }
}
