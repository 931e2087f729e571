import Diagnostics

/// Reads given values as values of a literal type.
enum LiteralReader {
    /// Nil where the value is of another type; that is reported.
    static func read(_ given: GivenValue, as type: LiteralType, _ reading: inout Reading) -> LiteralValue? {
        switch (given, type) {
        case (.text(let text, _, _), _):
            if let value = scalar(text, type) { return value }
        case (.list(let items, _), .list(let element)):
            let values = items.compactMap { read($0, as: element, &reading) }
            return values.count == items.count ? .list(values) : nil
        case (.map(let entries, _), .map(let element)):
            let values = entries.compactMap { entry in
                read(entry.value, as: element, &reading).map { LiteralEntry(key: entry.key, value: $0) }
            }
            return values.count == entries.count ? .map(values) : nil
        default: break
        }
        reading.report(mistake(of: given, as: type))
        return nil
    }

    /// With how such a value is written; of `90日` with the number in it.
    private static func mistake(of given: GivenValue, as type: LiteralType) -> Diagnostic {
        var diagnostic = PolicyDiagnostics.wrongLiteral.at(given.visibleRange, LocalizedText(type.name))
        guard case .text(let text, isQuoted: false, _) = given else { return diagnostic }
        switch type {
        case .int, .double:
            diagnostic.help = LocalizedText(
                ja: "半角の数字だけで書いてください。単位は付けません", en: "write digits alone, without a unit")
            let number = ScalarText.narrow(text).prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
            if scalar(String(number), type) != nil { diagnostic.suggest(String(number), at: diagnostic.range) }
        case .date: diagnostic.help = LocalizedText(ja: "2024-04-01 のように書いてください", en: "write it as 2024-04-01")
        case .bool: diagnostic.help = LocalizedText(ja: "true か false と書いてください", en: "write `true` or `false`")
        case .string, .list, .map: break
        }
        return diagnostic
    }

    /// A text as a value of a type; nil where it is none.
    static func scalar(_ text: String, _ type: LiteralType) -> LiteralValue? {
        switch type {
        case .int: ScalarText.integer(text).map { .int($0) }
        case .double: ScalarText.double(text).map { .double($0) }
        case .string: .string(text)
        case .bool: ScalarText.boolean(text).map { .bool($0) }
        case .date: ScalarText.date(text).map { .date($0) }
        case .list, .map: nil
        }
    }

    /// The narrowest type that all values have, as they are written: quoted texts are strings.
    static func commonType(of values: [GivenValue]) -> LiteralType {
        let order: [LiteralType] = [.bool, .int, .double, .date]
        return order.first { type in
            !values.isEmpty
                && values.allSatisfy { value in
                    guard case .text(let text, let isQuoted, _) = value, !isQuoted else { return false }
                    return scalar(text, type) != nil
                }
        } ?? .string
    }
}

extension GivenValue {
    /// The value's place on its first line.
    var visibleRange: SourceRange { range.firstLine }
}

extension SourceRange {
    /// The part on the first line, without spaces at its end.
    var firstLine: SourceRange {
        var end = offsets.lowerBound
        while end < offsets.upperBound, source.scalars[end] != "\n", source.scalars[end] != "\r" { end += 1 }
        while end > offsets.lowerBound, source.scalars[end - 1] == " " { end -= 1 }
        return SourceRange(source, offsets.lowerBound..<end)
    }
}
