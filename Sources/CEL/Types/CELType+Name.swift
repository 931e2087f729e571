extension CELType: CustomStringConvertible {
    /// The name that the type has as a value of the language: `int`, `list`, `google.protobuf.Timestamp`.
    public var name: String {
        switch self {
        case .dyn: "dyn"
        case .error: "error"
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .duration: "google.protobuf.Duration"
        case .timestamp: "google.protobuf.Timestamp"
        case .date: "date"
        case .list: "list"
        case .map: "map"
        case .optional: "optional_type"
        case .wrapper: "wrapper"
        case .type: "type"
        case .any: "google.protobuf.Any"
        case .named(let name, _): name
        case .parameter(let name): name
        case .refined(let name, _): name
        }
    }

    /// The type as an author reads it: `list(int)`, `map(string, dyn)`, `optional_type(string)`.
    public var description: String {
        switch self {
        case .null: "null"
        case .duration: "duration"
        case .timestamp: "timestamp"
        case .any: "any"
        case .list(let element): "list(\(element))"
        case .map(let key, let value): "map(\(key), \(value))"
        case .optional(let value): "optional_type(\(value))"
        case .wrapper(let value): "wrapper(\(value))"
        case .type(.dyn): "type"
        case .type(let value): "type(\(value))"
        case .named(let name, let parameters) where !parameters.isEmpty:
            name + "(" + parameters.map(\.description).joined(separator: ", ") + ")"
        default: name
        }
    }

    /// The type without what a value at run time does not know of it.
    var erased: CELType {
        switch self {
        case .list: .list(.dyn)
        case .map: .map(key: .dyn, value: .dyn)
        case .optional: .optional(.dyn)
        case .type: .type(.dyn)
        case .named(let name, _): .named(name, [])
        case .wrapper(let base), .refined(_, let base): base.erased
        default: self
        }
    }
}
