import CEL
import CivilTime
import Diagnostics
import Policies

/// What the value of a parameter might be instead.
enum LiteralVariants {
    static func of(_ value: LiteralValue, _ words: VariantWords) -> [(change: LocalizedText, value: LiteralValue)] {
        switch value {
        case .list(let elements) where !elements.isEmpty:
            return elements.indices.map { position in
                var rest = elements
                rest.remove(at: position)
                return (.without(CELValue(elements[position]).literalText), .list(rest))
            }
        case .map(let entries):
            return entries.indices.flatMap { position in
                of(entries[position].value, words).map { change, other in
                    var changed = entries
                    changed[position] = LiteralEntry(key: entries[position].key, value: other)
                    return (change.prefixed(entries[position].key), .map(changed))
                }
            }
        default:
            return scalars(value, words).map { (.becomes(CELValue(value).literalText, CELValue($0).literalText), $0) }
        }
    }

    private static func scalars(_ value: LiteralValue, _ words: VariantWords) -> [LiteralValue] {
        switch value {
        case .int(let number): [.int(number + 1), .int(number - 1)]
        case .double(let number): [.double(VariantWords.moved(number, by: 1)), .double(VariantWords.moved(number, by: -1))]
        case .bool(let value): [.bool(!value)]
        case .string(let text): [.string(text + "x")]
        case .date(let day): [.date(CivilDate(dayNumber: day.dayNumber + 1)), .date(CivilDate(dayNumber: day.dayNumber - 1))]
        case .list, .map: []
        }
    }
}

extension LocalizedText {
    fileprivate func prefixed(_ key: String) -> LocalizedText {
        LocalizedText(ja: "`\(key)` の \(ja)", en: "of `\(key)`, \(en)")
    }
}
