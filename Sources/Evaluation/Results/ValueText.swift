import CEL
import CivilTime
import Diagnostics
import Policies

/// Says values as people read them: levels, grades and competencies by their labels, dates and fiscal years in the way of the language.
struct ValueText {
    let world: World

    func shown(_ value: CELValue, type: CELType) -> Shown {
        Shown(value: data(value), text: text(value, type: type))
    }

    /// The value as data.
    func data(_ value: CELValue) -> ShownValue {
        switch value {
        case .null, .optional(.none): .none
        case .optional(.some(let inner)): data(inner)
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .uint(let value): Int64(exactly: value).map { .int($0) } ?? .text(String(value))
        case .double(let value): .double(Self.unsigned(value))
        case .string(let value): .text(value)
        case .date(let value): .text(value.description)
        case .object(let object): .text(id(of: object))
        default: .text(text(value, type: .dyn).en)
        }
    }

    func text(_ value: CELValue, type: CELType) -> LocalizedText {
        switch value {
        case .null, .optional(.none): return LocalizedText("")
        case .optional(.some(let inner)): return text(inner, type: type.element ?? .dyn)
        case .bool(let value): return value ? LocalizedText(ja: "はい", en: "yes") : LocalizedText(ja: "いいえ", en: "no")
        case .int(let value): return text(number: value, type: type)
        case .uint(let value): return LocalizedText(String(value))
        case .double(let value): return LocalizedText(Self.decimal(value))
        case .string(let value): return LocalizedText(value)
        case .date(let value): return text(date: value)
        case .list(let values):
            let texts = values.map { text($0, type: type.element ?? .dyn) }
            return LocalizedText(ja: texts.map(\.ja).joined(separator: "、"), en: texts.map(\.en).joined(separator: ", "))
        case .object(let object): return label(of: object)
        default: return LocalizedText(value.literalText)
        }
    }

    private func text(number: Int64, type: CELType) -> LocalizedText {
        guard case .refined(let name, _) = type else { return LocalizedText(String(number)) }
        switch name {
        case "level":
            let label = Int(exactly: number).flatMap { world.policy.policy.scale?.level($0) }?.label.localized
            return label ?? LocalizedText(String(number))
        case "fiscal_year":
            guard let year = Int(exactly: number) else { return LocalizedText(String(number)) }
            return LocalizedText(ja: world.policy.policy.header.fiscalYearStart.japaneseText(of: year), en: "FY\(number)")
        default: return LocalizedText(String(number))
        }
    }

    private func text(date: CivilDate) -> LocalizedText {
        LocalizedText(ja: "\(date.year)年\(date.month)月\(date.day)日", en: date.description)
    }

    /// What names an object: a catalogue entry's id, or a row's key.
    func id(of object: any CELObject) -> String {
        switch object {
        case let entry as CatalogEntry: entry.id
        case let row as RowValue: row.key.joined(separator: "/")
        default: object.type.name
        }
    }

    private func label(of object: any CELObject) -> LocalizedText {
        if let entry = object as? CatalogEntry { return entry.label?.localized ?? LocalizedText(entry.id) }
        return LocalizedText(id(of: object))
    }

    /// The number without the sign of a zero or of what is no number: values that no expression tells apart read alike.
    private static func unsigned(_ value: Double) -> Double { value.isNaN ? .nan : value + 0 }

    /// At most two decimals, without zeros at the end.
    static func decimal(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return "\(unsigned(value))" }
        let hundredths = Int64((value * 100).rounded(.toNearestOrAwayFromZero))
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(sign)\(whole)" }
        return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension CELType {
    /// The type of a list's or an optional's element.
    fileprivate var element: CELType? {
        switch self {
        case .list(let inner), .optional(let inner), .wrapper(let inner): inner
        default: nil
        }
    }
}
