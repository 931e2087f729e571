import CivilTime
import Diagnostics
import YAMLTree

extension ValueForm where Value == String {
    /// Any text that is not empty.
    static var text: ValueForm {
        ValueForm(shape: .text) { node, reading in node.expectScalar(&reading)?.text }
    }
}

extension ValueForm where Value == Int {
    /// An integer in a range.
    static func integer(in range: ClosedRange<Int>) -> ValueForm {
        ValueForm(shape: .integer(range)) { node, reading in
            guard let scalar = node.expectScalar(&reading) else { return nil }
            guard let number = ScalarText.integer(scalar.text).flatMap({ Int(exactly: $0) }) else {
                reading.report(.mistyped(PolicyDiagnostics.notAnInteger, scalar) { ScalarText.integer($0) != nil })
                return nil
            }
            guard range.contains(number) else {
                reading.report(
                    PolicyDiagnostics.outOfRange.at(scalar.contentRange, LocalizedText(scalar.text), range.words))
                return nil
            }
            return number
        }
    }

    static var count: ValueForm { integer(in: 0...CountLimit.most) }
    static var positive: ValueForm { integer(in: 1...CountLimit.most) }
}

/// More than anything that is counted here.
private enum CountLimit { static let most = 1_000_000_000 }

extension ClosedRange<Int> {
    /// The range in words, without an end that nobody will reach.
    fileprivate var words: LocalizedText {
        upperBound == CountLimit.most
            ? LocalizedText(ja: "\(lowerBound)以上", en: "from \(lowerBound)")
            : LocalizedText(ja: "\(lowerBound)以上\(upperBound)以下", en: "from \(lowerBound) to \(upperBound)")
    }
}

extension ValueForm where Value == Double {
    static var number: ValueForm {
        ValueForm(shape: .number) { node, reading in
            guard let scalar = node.expectScalar(&reading) else { return nil }
            if let number = ScalarText.double(scalar.text) { return number }
            reading.report(.mistyped(PolicyDiagnostics.notANumber, scalar) { ScalarText.double($0) != nil })
            return nil
        }
    }
}

extension ValueForm where Value == Bool {
    static var boolean: ValueForm {
        ValueForm(shape: .boolean) { node, reading in
            guard let scalar = node.expectScalar(&reading) else { return nil }
            if let value = ScalarText.boolean(scalar.text) { return value }
            var diagnostic = PolicyDiagnostics.notABoolean.at(scalar.contentRange, LocalizedText(scalar.text))
            if let meant = ScalarText.meantBoolean(scalar.text) { diagnostic.suggest(meant, at: scalar.contentRange) }
            reading.report(diagnostic)
            return nil
        }
    }
}

extension ValueForm where Value == CivilDate {
    static var date: ValueForm {
        ValueForm(shape: .date) { node, reading in
            guard let scalar = node.expectScalar(&reading) else { return nil }
            if let date = ScalarText.date(scalar.text) { return date }
            reading.report(.mistyped(PolicyDiagnostics.notADate, scalar) { ScalarText.date($0) != nil })
            return nil
        }
    }
}

extension ValueForm where Value == FiscalYearStart {
    static var monthDay: ValueForm {
        ValueForm(shape: .monthDay) { node, reading in
            guard let scalar = node.expectScalar(&reading) else { return nil }
            if let start = ScalarText.monthDay(scalar.text) { return start }
            reading.report(.mistyped(PolicyDiagnostics.notAMonthDay, scalar) { ScalarText.monthDay($0) != nil })
            return nil
        }
    }
}

extension ValueForm where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the words of an enum.
    static var choice: ValueForm {
        let words = Value.allCases.map(\.rawValue)
        return ValueForm(shape: .choice(words)) { node, reading in
            guard let scalar = node.expectScalar(&reading) else { return nil }
            if let value = Value(rawValue: scalar.text) { return value }
            reading.reportWrongWord(scalar, words)
            return nil
        }
    }
}

extension Reading {
    /// Reports a word that is not one of `words`.
    mutating func reportWrongWord(_ scalar: YAMLScalar, _ words: [String]) {
        var diagnostic = PolicyDiagnostics.notAChoice.at(scalar.contentRange, LocalizedText(scalar.text), .listing(words))
        if let meant = Spelling.closestMatch(to: scalar.text, in: words) { diagnostic.suggest(meant, at: scalar.contentRange) }
        report(diagnostic)
    }
}

extension Diagnostic {
    /// A scalar of the wrong type; where its half-width form is right, that is what was meant.
    static func mistyped(_ kind: DiagnosticKind, _ scalar: YAMLScalar, isRight: (String) -> Bool) -> Diagnostic {
        var diagnostic = kind.at(scalar.contentRange, LocalizedText(scalar.text))
        let narrow = ScalarText.narrow(scalar.text)
        if narrow != scalar.text, isRight(narrow) { diagnostic.suggest(narrow, at: scalar.contentRange) }
        return diagnostic
    }
}
