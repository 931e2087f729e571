/// The messages of `google.protobuf` that the language reads as values of its own.
public enum WellKnownMessage: String, Sendable, Hashable, CaseIterable {
    case boolValue = "BoolValue"
    case bytesValue = "BytesValue"
    case doubleValue = "DoubleValue"
    case floatValue = "FloatValue"
    case int32Value = "Int32Value"
    case int64Value = "Int64Value"
    case stringValue = "StringValue"
    case uint32Value = "UInt32Value"
    case uint64Value = "UInt64Value"
    case value = "Value"
    case structure = "Struct"
    case listValue = "ListValue"
    case any = "Any"
    case duration = "Duration"
    case timestamp = "Timestamp"

    static let namespace = "google.protobuf."

    /// By its full name.
    public init?(fullName: String) {
        guard fullName.hasPrefix(Self.namespace) else { return nil }
        self.init(rawValue: String(fullName.dropFirst(Self.namespace.count)))
    }

    public var fullName: String { Self.namespace + rawValue }

    /// The type of the value that it stands for.
    public var type: CELType {
        switch self {
        case .boolValue: .wrapper(.bool)
        case .bytesValue: .wrapper(.bytes)
        case .doubleValue, .floatValue: .wrapper(.double)
        case .int32Value, .int64Value: .wrapper(.int)
        case .stringValue: .wrapper(.string)
        case .uint32Value, .uint64Value: .wrapper(.uint)
        case .value: .dyn
        case .structure: .map(key: .string, value: .dyn)
        case .listValue: .list(.dyn)
        case .any: .any
        case .duration: .duration
        case .timestamp: .timestamp
        }
    }

    /// Its fields and what they take.
    var fields: [String: CELType] {
        switch self {
        case .boolValue: ["value": .bool]
        case .bytesValue: ["value": .bytes]
        case .doubleValue, .floatValue: ["value": .double]
        case .int32Value, .int64Value: ["value": .int]
        case .stringValue: ["value": .string]
        case .uint32Value, .uint64Value: ["value": .uint]
        case .value:
            [
                "null_value": .dyn, "number_value": .double, "string_value": .string, "bool_value": .bool,
                "struct_value": .map(key: .string, value: .dyn), "list_value": .list(.dyn),
            ]
        case .structure: ["fields": .map(key: .string, value: .dyn)]
        case .listValue: ["values": .list(.dyn)]
        case .any: ["type_url": .string, "value": .bytes]
        case .duration, .timestamp: ["seconds": .int, "nanos": .int]
        }
    }
}
