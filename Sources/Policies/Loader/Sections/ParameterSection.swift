import CivilTime
import Diagnostics
import YAMLTree

/// Reads `parameters`.
enum ParameterSection {
    private static let type = Key("type", .literalType, required: true, ja: "値の型", en: "the type of its values")
    private static let unit = Key("unit", .text, ja: "単位", en: "the unit it is counted in")
    private static let basis = Key(
        "basis", ValueForm<Basis>.choice, required: true, ja: "文書による（document）か、独自の設定（assumption）か",
        en: "whether the document says it or the policy owner assumes it")
    private static let values = Key(
        "values", datedValues, required: true, ja: "適用開始日とその値", en: "its values by the day from which they hold")

    static let form = ValueForm<[Parameter]>.entries(
        named: .name(declaring: .parameter),
        ObjectForm(keys: [
            type.declaration, unit.declaration, basis.declaration, CommonKeys.clause.declaration, values.declaration,
            CommonKeys.label.declaration, CommonKeys.reason.declaration,
        ]), build: build)

    private static func build(_ id: IDReference, _ fields: Fields, _ reading: inout Reading) -> Parameter? {
        let label = fields.value(CommonKeys.label, &reading)
        let type = fields.value(Self.type, &reading)
        let unit = fields.value(Self.unit, &reading)
        let basis = fields.value(Self.basis, &reading)
        let clauses = fields.value(CommonKeys.clause, &reading) ?? []
        let reason = fields.value(CommonKeys.reason, &reading)
        let given = fields.value(values, &reading)
        guard let type, let basis, let given else { return nil }
        Grounds.check(id.id, basis: basis, clauses: clauses, reason: reason, at: id.range, &reading)
        let values = given.compactMap { dated -> Parameter.DatedValue? in
            guard let value = LiteralReader.read(dated.value, as: type, &reading) else { return nil }
            return Parameter.DatedValue(from: dated.from, value: value, range: dated.range)
        }
        if values.isEmpty {
            if given.isEmpty { reading.report(PolicyDiagnostics.emptyValue.at(fields.keyRange(self.values))) }
            return nil
        }
        return Parameter(
            id: id.id, idRange: id.range, label: label, type: type, unit: unit, basis: basis, clauses: clauses, reason: reason,
            values: values.sorted { $0.from < $1.from }, range: fields.range)
    }

    /// A value and its day before the parameter's type has read it.
    private struct DatedGiven: Sendable {
        let from: CivilDate
        let value: GivenValue
        let range: SourceRange
    }

    private static let datedValues = ValueForm<[DatedGiven]>(shape: .dictionary(keys: .date, values: .anything)) {
        node, reading in
        guard let mapping = node.expectMapping(&reading) else { return nil }
        return mapping.entries.compactMap { entry in
            ValueForm<CivilDate>.date.read(entry.key, &reading).map {
                DatedGiven(from: $0, value: GivenValue(entry.value), range: entry.range)
            }
        }
    }
}

extension ValueForm where Value == LiteralType {
    /// `int`, or `map(int)`.
    static var literalType: ValueForm {
        ValueForm(shape: .literalType) { node, reading in
            guard let scalar = node.expectScalar(&reading) else { return nil }
            if let type = LiteralType(name: scalar.text) { return type }
            let meant = TypeName.meant(scalar.text, LiteralType.names + ["map(double)", "map(string)"])
            let diagnostic = PolicyDiagnostics.notAType.at(
                scalar.contentRange, LocalizedText(scalar.text), .listing(LiteralType.names))
            reading.report(diagnostic, meant: meant)
            return meant.flatMap { LiteralType(name: $0) }
        }
    }
}

extension LiteralType {
    /// The types that authors use, for messages.
    package static let names = ["int", "double", "string", "bool", "date", "list(int)", "list(string)", "map(int)"]

    /// Reads `int` or `map(list(int))`.
    init?(name: String) {
        switch name {
        case "int": self = .int
        case "double": self = .double
        case "string": self = .string
        case "bool": self = .bool
        case "date": self = .date
        default:
            guard let open = name.firstIndex(of: "("), name.last == ")",
                let element = LiteralType(name: String(name[name.index(after: open)...].dropLast()))
            else { return nil }
            switch name[..<open] {
            case "list": self = .list(element)
            case "map": self = .map(element)
            default: return nil
            }
        }
    }
}

/// Names of types as other languages have them.
enum TypeName {
    /// The name of `known` that was probably meant.
    static func meant(_ name: String, _ known: [String]) -> String? {
        if let other = others[ScalarText.narrow(name).lowercased()], known.contains(other) { return other }
        return Spelling.closestMatch(to: name, in: known)
    }

    private static let others = [
        "integer": "int", "long": "int", "text": "string", "str": "string", "float": "double", "number": "double",
        "decimal": "double", "real": "double", "boolean": "bool", "day": "date",
    ]
}
