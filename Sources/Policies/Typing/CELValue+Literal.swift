package import CEL
import CivilTime

extension CELValue {
    /// The value of a literal of a rule file.
    package init(_ literal: LiteralValue) {
        switch literal {
        case .int(let value): self = .int(value)
        case .double(let value): self = .double(value)
        case .string(let value): self = .string(value)
        case .bool(let value): self = .bool(value)
        case .date(let value): self = .date(value)
        case .list(let values): self = .list(CELList(values.map { CELValue($0) }))
        case .map(let entries): self = .map(CELMap(strings: entries.map { ($0.key, CELValue($0.value)) }))
        }
    }

    /// Reads a text of a rule file as a value of a simple type; for a list, as one of its elements. Nil where it is none.
    package init?(text: String, as type: CELType) {
        switch type.base {
        case .string, .dyn: self = .string(text)
        case .int:
            guard let value = Int64(text) else { return nil }
            self = .int(value)
        case .uint:
            guard let value = UInt64(text) else { return nil }
            self = .uint(value)
        case .double:
            guard let value = Double(text), value.isFinite else { return nil }
            self = .double(value)
        case .bool:
            guard let value = Bool(text) else { return nil }
            self = .bool(value)
        case .date:
            guard let value = ScalarText.date(text) else { return nil }
            self = .date(value)
        case .list(let element), .optional(let element):
            guard let value = CELValue(text: text, as: element) else { return nil }
            self = value
        default: return nil
        }
    }
}
