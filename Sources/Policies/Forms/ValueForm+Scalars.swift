import CivilTime
import Diagnostics
import YAMLTree

extension ValueForm where Value == String {
    /// Any text that is not empty.
    static var text: ValueForm {
        ValueForm(shape: .text) { node, reading in node.expectScalar(&reading)?.text }
    }
}

extension ValueForm where Value == String {
    /// A word that other entries use as well, but that is defined nowhere.
    static func word(of group: SharedWords.Group) -> ValueForm {
        ValueForm(shape: .text) { node, reading in
            guard let scalar = node.expectScalar(&reading) else { return nil }
            reading.words.note(scalar.text, of: group, at: scalar.contentRange)
            return scalar.text
        }
    }
}

extension ValueForm where Value == Int {
    /// An integer in a range.
    static func integer(in range: ClosedRange<Int>) -> ValueForm {
        ValueForm(shape: .integer(range)) { node, reading in
            guard let scalar = node.expectScalar(&reading) else { return nil }
            guard let number = reading.value(of: scalar, PolicyDiagnostics.notAnInteger, ScalarText.integer).map({ Int($0) })
            else { return nil }
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
            node.expectScalar(&reading).flatMap { reading.value(of: $0, PolicyDiagnostics.notANumber, ScalarText.double) }
        }
    }
}

extension ValueForm where Value == Bool {
    static var boolean: ValueForm {
        ValueForm(shape: .boolean) { node, reading in
            guard let scalar = node.expectScalar(&reading) else { return nil }
            if let value = ScalarText.boolean(scalar.text) { return value }
            let meant = ScalarText.meantBoolean(scalar.text)
            reading.report(
                PolicyDiagnostics.notABoolean.at(scalar.contentRange, LocalizedText(scalar.text)), meant: meant, isSafe: true)
            return meant.flatMap { ScalarText.boolean($0) }
        }
    }
}

extension ValueForm where Value == CivilDate {
    static var date: ValueForm {
        ValueForm(shape: .date) { node, reading in
            node.expectScalar(&reading).flatMap { reading.value(of: $0, PolicyDiagnostics.notADate, ScalarText.date) }
        }
    }
}

extension ValueForm where Value == FiscalYearStart {
    static var monthDay: ValueForm {
        ValueForm(shape: .monthDay) { node, reading in
            node.expectScalar(&reading).flatMap { reading.value(of: $0, PolicyDiagnostics.notAMonthDay, ScalarText.monthDay) }
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
            return reading.reportWrongWord(scalar, words).flatMap { Value(rawValue: $0) }
        }
    }
}

extension Reading {
    /// Reports a word that is not one of `words`, and gives the one that was probably meant.
    mutating func reportWrongWord(_ scalar: YAMLScalar, _ words: [String]) -> String? {
        let meant =
            Spelling.closestMatch(to: scalar.text, in: words)
            ?? Self.otherWords[scalar.text].flatMap { meant in
                words.contains(meant) ? meant : nil
            }
        report(PolicyDiagnostics.notAChoice.at(scalar.contentRange, LocalizedText(scalar.text), .listing(words)), meant: meant)
        return meant
    }

    /// What people call some of the words of rule files.
    private static let otherWords = [
        "参考": "note", "注意": "attention", "要注意": "attention", "優先": "priority", "重要": "priority", "本人": "person",
        "職員": "person", "上司": "supervisor", "所属長": "supervisor", "課長": "supervisor", "人事": "hr", "人事課": "hr",
        "人事担当": "hr", "方針": "document", "本文": "document", "仮定": "assumption", "推測": "assumption", "経験": "experience",
        "助言": "feedback", "研修": "course", "講座": "course", "整数": "int", "数値": "double", "小数": "double", "文字": "string",
        "文字列": "string", "日付": "date",
    ]

    /// Reports a mistake with what was probably meant, surely meant where it `isSafe`.
    mutating func report(_ diagnostic: Diagnostic, meant: String?, isSafe: Bool = false) {
        var diagnostic = diagnostic
        if let meant { diagnostic.suggest(meant, at: diagnostic.range, isSafe: isSafe) }
        report(diagnostic)
    }

    /// The value of a scalar; where only its half-width form has one, that is what was meant: it is told, and taken.
    mutating func value<Value>(of scalar: YAMLScalar, _ kind: DiagnosticKind, _ read: (String) -> Value?) -> Value? {
        if let value = read(scalar.text) { return value }
        let narrow = ScalarText.narrow(scalar.text)
        let meant = narrow == scalar.text ? nil : read(narrow)
        report(kind.at(scalar.contentRange, LocalizedText(scalar.text)), meant: meant == nil ? nil : narrow)
        return meant
    }
}
