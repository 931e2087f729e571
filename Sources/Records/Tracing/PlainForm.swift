import Schema

/// The form in which programs write the values of a field.
///
/// It holds no references, so that asking about a cell costs no counting of them.
struct PlainForm {
    private let form: FieldReader.Form
    private let codes: PlainCodes?
    private let levels: ClosedRange<Int64>?

    init(_ reader: FieldReader) {
        form = reader.form
        codes = reader.spelling.plainCodes
        let (lowest, highest) = (Int64(reader.spelling.levels.lowest), Int64(reader.spelling.levels.highest))
        levels = lowest <= highest ? lowest...highest : nil
    }

    /// Whether a text surely has it; false also where only the slow reading can say.
    func surelyHas(_ text: Span<UInt8>) -> Bool {
        guard !text.isEmpty, FieldReader.trimmed(text) == 0..<text.count else { return false }
        return switch form {
        case .text: FieldSpelling.isPlain(text)
        case .code: codes?.contains(text) ?? false
        case .int, .double: NumberSpelling.isShortest(text)
        case .level: NumberSpelling.isShortest(text) && NumberSpelling.int(text).map { levels?.contains($0) ?? false } ?? false
        case .fiscalYear: text.count == 4 && NumberSpelling.isShortest(text)
        case .date: ISODate.dayNumber(text) != nil
        case .learnt: false
        }
    }
}
