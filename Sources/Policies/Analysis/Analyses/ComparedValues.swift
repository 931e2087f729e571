import CEL
import Diagnostics

/// Finds comparisons with a value that the other side never has: a level beyond the scale, a code that no list holds.
struct ComparedValues: ConditionAnalysis {
    let kinds = [AnalysisDiagnostics.outsideRange, AnalysisDiagnostics.unlistedValue]

    func examine(_ subject: AnalysisSubject, _ report: inout AnalysisReport) {
        for group in subject.groups {
            for condition in group.conditions {
                for part in condition.parts { examine(part.node, of: condition, &report) }
            }
        }
    }

    private func examine(_ node: CELExpression, of condition: Condition, _ report: inout AnalysisReport) {
        guard case .binary(let sign, let left, let right) = node.kind, sign.compares else { return }
        // Whole lists are not looked into, only what is in them.
        let type = condition.expression.checked.type(of: left)
        guard sign == .within || !type.isList else { return }
        for (side, other) in [(left, right), (right, left)] {
            guard let constants = condition.constants(other), let possible = condition.possibleValues(side) else { continue }
            for constant in constants {
                let place = condition.place(of: constant, in: other)
                guard let diagnostic = diagnostic(constant, sign, side, possible, place) else { continue }
                report.tell(diagnostic, about: condition.expression)
            }
            return
        }
    }

    private func diagnostic(
        _ constant: CELValue, _ sign: CELBinaryOperator, _ side: CELExpression, _ possible: PossibleValues, _ place: SourceRange
    ) -> Diagnostic? {
        if let number = constant.number {
            guard let (low, high) = possible.bounds, number < low ?? number || number > high ?? number else { return nil }
            return AnalysisDiagnostics.outsideRange.at(
                place, LocalizedText(constant.literalText), LocalizedText(side.text), Self.text(low), Self.text(high))
        }
        guard case .string(let text) = constant, !sign.orders, let words = possible.words, !words.contains(text) else {
            return nil
        }
        var diagnostic = AnalysisDiagnostics.unlistedValue.at(
            place, LocalizedText(side.text), LocalizedText(text), .listing(words.isEmpty ? ["-"] : words))
        let quote = place.text.unicodeScalars.first.map { String($0) } ?? ""
        if let meant = Spelling.closestMatch(to: text, in: words), place.text == quote + text + quote {
            diagnostic.suggest(quote + meant + quote, at: place)
        }
        return diagnostic
    }

    private static func text(_ bound: Double?) -> LocalizedText {
        guard let bound else { return LocalizedText("…") }
        return LocalizedText(bound == bound.rounded() ? "\(Int64(bound))" : "\(bound)")
    }
}

/// The values that one side of a comparison can have.
enum PossibleValues {
    /// These, the elements of a list each for itself.
    case these([CELValue])
    case between(Double?, Double?)

    /// The lowest and the highest number, nil for none; nil where there are other values than numbers.
    var bounds: (low: Double?, high: Double?)? {
        switch self {
        case .between(let low, let high): return (low, high)
        case .these(let values):
            let numbers = values.compactMap(\.number)
            guard let low = numbers.min(), let high = numbers.max(), numbers.count == values.count else { return nil }
            return (low, high)
        }
    }

    /// The values, where all are texts.
    var words: [String]? {
        guard case .these(let values) = self else { return nil }
        let words = values.compactMap { value -> String? in if case .string(let word) = value { word } else { nil } }
        return words.count == values.count ? words : nil
    }
}

extension Condition {
    /// The values of a side that no row changes, the elements of a list each for itself.
    fileprivate func constants(_ node: CELExpression) -> [CELValue]? {
        if case .literal(let value) = node.kind { return [value] }
        guard reader.uses(of: node, in: expression)?.terms.isEmpty == true,
            case .value(let value) = program(of: node).evaluate([])
        else { return nil }
        if case .list(let elements) = value { return elements.array }
        return [value]
    }

    /// Nil where a side has many values, or cannot be followed.
    fileprivate func possibleValues(_ node: CELExpression) -> PossibleValues? {
        if let term = reader.term(of: node, in: expression) {
            switch term.domain.values {
            case .integers(let low, let high): return .between(low.map { Double($0) }, high.map { Double($0) })
            case .numbers(let low, let high): return .between(low, high)
            case .finite(let values): return .these(values)
            case .dates, .texts, .opaque: return nil
            }
        }
        guard let uses = reader.uses(of: node, in: expression), !uses.terms.isEmpty,
            let grid = Grid(uses, limit: TruthTables.partLimit)
        else { return nil }
        let program = program(of: node)
        var seen: Set<CELValue> = []
        var found: [CELValue] = []
        for cell in 0..<grid.count {
            guard case .value(let value) = program.evaluate(grid.values(at: cell)) else { continue }
            let elements = if case .list(let list) = value { list.array } else { [value] }
            for element in elements where seen.insert(element).inserted { found.append(element) }
        }
        return .these(found)
    }

    /// Where a constant stands, in a list its element.
    fileprivate func place(of constant: CELValue, in node: CELExpression) -> SourceRange {
        if case .list(let elements) = node.kind {
            for element in elements {
                if case .literal(let value) = element.value.kind, value == constant {
                    return expression.text.place(element.value.offsets)
                }
            }
        }
        return expression.text.place(node.offsets)
    }
}
