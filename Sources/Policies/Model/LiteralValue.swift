package import CivilTime

/// The type of a parameter or of a decision table's output.
package indirect enum LiteralType: Sendable, Hashable {
    case int
    case double
    case string
    case bool
    case date
    case list(LiteralType)
    /// Its keys are strings.
    case map(LiteralType)

    /// As authors write it: `map(int)`.
    package var name: String {
        switch self {
        case .int: "int"
        case .double: "double"
        case .string: "string"
        case .bool: "bool"
        case .date: "date"
        case .list(let element): "list(\(element.name))"
        case .map(let value): "map(\(value.name))"
        }
    }
}

/// A typed value written in a rule file.
package indirect enum LiteralValue: Sendable, Hashable {
    case int(Int64)
    case double(Double)
    case string(String)
    case bool(Bool)
    case date(CivilDate)
    case list([LiteralValue])
    /// In the order of the file.
    case map([LiteralEntry])
}

/// One key of a map parameter.
package struct LiteralEntry: Sendable, Hashable {
    package let key: String
    package let value: LiteralValue

    package init(key: String, value: LiteralValue) {
        self.key = key
        self.value = value
    }
}
