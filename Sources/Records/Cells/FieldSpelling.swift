import CivilTime
import Columnar
import Diagnostics
import Schema

/// How the texts of a field's cells are read, without regard to speed.
struct FieldSpelling {
    let field: FieldSchema
    private let vocabulary: Vocabulary
    /// Whether a text is a code, so that its width and case of writing do not count.
    let isCode: Bool
    /// Codes of `oneOf` by their spellings.
    private let allowed: TermList
    private let blanks: [String: CellState]
    /// The codes that need no other form; nil where a text is no code or must be one of some.
    let plainCodes: PlainCodes?

    /// `isKey`: the field identifies a row or names one.
    init(_ field: FieldSchema, isKey: Bool, vocabulary: Vocabulary) {
        self.field = field
        self.vocabulary = vocabulary
        self.isCode = isKey || field.width != nil
        self.allowed = TermList(field.oneOf.map { ($0.code, $0.spellings) })
        var blanks: [String: CellState] = [:]
        for (reason, spellings) in field.blanks {
            for spelling in spellings { blanks[WordForm.key(of: spelling)] = reason == .notRated ? .notRated : .notApplicable }
        }
        self.blanks = blanks
        self.plainCodes = isCode && blanks.isEmpty && field.oneOf.isEmpty ? PlainCodes(width: field.width ?? -1) : nil
    }

    /// Whether texts of any kind are values as they stand.
    var isPlainText: Bool { field.type == .string && !isCode && field.oneOf.isEmpty && blanks.isEmpty }

    /// Whether a text is a code that needs no other form.
    func isPlainCode(_ text: Span<UInt8>) -> Bool { plainCodes?.contains(text) ?? false }

    /// Whether of a text of any kind surely nothing is to be told: no error of a spreadsheet, no characters for private use.
    static func isPlain(_ text: Span<UInt8>) -> Bool {
        if text.count > 0, text[0] == UInt8(ascii: "#") { return false }
        for index in text.indices where text[index] >= 0xEE {
            // U+E000 to U+EFFF, to U+F8FF, and beyond U+C0000.
            if text[index] == 0xEE || text[index] >= 0xF3 { return false }
            if text[index] == 0xEF, index + 1 < text.count, text[index + 1] < 0xA4 { return false }
        }
        return true
    }

    /// Reads a text without spaces around it that is not empty.
    func reading(_ text: String) -> SpellingReading {
        if let fault = CellError.fault(text) { return .unreadable(fault) }
        if !blanks.isEmpty, let state = blanks[WordForm.key(of: text)] { return SpellingReading(.absent(state)) }
        switch field.type {
        case .string where !field.oneOf.isEmpty: return allowedReading(text)
        case .string: return isCode ? codeReading(text) : SpellingReading(.text(text), Self.isPrivate(text) ? .privateUse : .none)
        case .reference: return codeReading(text)
        case .int: return intReading(WordForm.folded(text))
        case .double:
            return NumberSpelling.double(WordForm.folded(text)).map { SpellingReading(.double($0)) } ?? .unreadable(.notNumber)
        case .bool: return Self.truth[WordForm.key(of: text)].map { SpellingReading(.bool($0)) } ?? .unreadable(.notBool)
        case .date:
            guard let date = CivilDate.reading(text) else { return .unreadable(.notDate) }
            return SpellingReading(.date(date.value), date.isOutsideEra ? .outsideEra : .none)
        case .fiscalYear:
            guard let year = vocabulary.fiscalYearStart.reading(text) else { return .unreadable(.notFiscalYear) }
            return SpellingReading(.int(Int64(year.value)), year.isOutsideEra ? .outsideEra : .none)
        case .level: return levelReading(text)
        case .grade: return termReading(text, vocabulary.grades)
        case .competency: return termReading(text, vocabulary.competencies)
        case .training: return termReading(text, vocabulary.trainings)
        }
    }

    /// Whether a whole number is one of the scale's levels.
    func isLevel(_ number: Int64) -> Bool {
        number >= Int64(vocabulary.levels.lowest) && number <= Int64(vocabulary.levels.highest)
    }

    /// The words among which a text of this field must be.
    var terms: TermList {
        switch field.type {
        case .grade: vocabulary.grades
        case .competency: vocabulary.competencies
        case .training: vocabulary.trainings
        default: allowed
        }
    }

    var levels: LevelScale { vocabulary.levels }

    private func intReading(_ text: String) -> SpellingReading {
        guard let number = NumberSpelling.int(text) else { return .unreadable(.notWhole) }
        if isCode, text.utf8.count == 12 { return .unreadable(.personalNumber) }
        return SpellingReading(.int(number))
    }

    private func allowedReading(_ text: String) -> SpellingReading {
        guard let index = allowed.index(of: text) else { return .unreadable(.notAllowed) }
        return SpellingReading(.text(allowed.codes[index]))
    }

    private func termReading(_ text: String, _ terms: TermList) -> SpellingReading {
        guard let index = terms.index(of: text) else { return .unreadable(.unknownTerm) }
        return SpellingReading(.code(Int32(truncatingIfNeeded: index)))
    }

    private func levelReading(_ text: String) -> SpellingReading {
        if let number = NumberSpelling.int(WordForm.folded(text)) {
            return isLevel(number) ? SpellingReading(.int(number)) : .unreadable(.outsideScale)
        }
        if let number = Self.circledNumber(text) {
            return isLevel(number) ? SpellingReading(.int(number), .circled) : .unreadable(.outsideScale)
        }
        let key = WordForm.key(of: text)
        if let level = vocabulary.levels.spellings.first(where: { WordForm.key(of: $0.key) == key }) {
            return SpellingReading(.int(Int64(level.value)))
        }
        return .unreadable(.notLevel)
    }

    private func codeReading(_ text: String) -> SpellingReading {
        let code = WordForm.folded(text)
        let isDigits = code.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let length = code.unicodeScalars.count
        if isDigits, length == 12, field.width != 12 { return .unreadable(.personalNumber) }
        if field.width != nil, code.utf8.contains(UInt8(ascii: "+")), NumberSpelling.isFloatingForm(code) {
            return .unreadable(.numberForm)
        }
        guard let width = field.width, length != width else { return SpellingReading(.text(code)) }
        if isDigits, length < width {
            return SpellingReading(.text(String(repeating: "0", count: width - length) + code), .lostZeros)
        }
        return SpellingReading(.text(code), .tooLong)
    }

    /// The number of ① to ⑳.
    private static func circledNumber(_ text: String) -> Int64? {
        guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first, (0x2460...0x2473).contains(scalar.value)
        else { return nil }
        return Int64(scalar.value - 0x245F)
    }

    /// Whether a text has characters that only the machines of one office show, as 外字.
    private static func isPrivate(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) || $0.value >= 0xF0000 }
    }

    private static let truth: [String: Bool] = [
        "true": true, "false": false, "はい": true, "いいえ": false, "有": true, "無": false, "あり": true, "なし": false,
        "済": true, "未": false, "○": true, "〇": true, "◯": true, "×": false, "✕": false, "1": true, "0": false, "yes": true,
        "no": false,
    ]
}
