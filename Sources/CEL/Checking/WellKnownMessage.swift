/// The messages of `google.protobuf` that the language reads as values of its own.
public enum WellKnownMessage: String, Sendable, Hashable, CaseIterable {
    /// `google.protobuf.BoolValue`
    case boolValue = "BoolValue"
    /// `google.protobuf.BytesValue`
    case bytesValue = "BytesValue"
    /// `google.protobuf.DoubleValue`
    case doubleValue = "DoubleValue"
    /// `google.protobuf.FloatValue`
    case floatValue = "FloatValue"
    /// `google.protobuf.Int32Value`
    case int32Value = "Int32Value"
    /// `google.protobuf.Int64Value`
    case int64Value = "Int64Value"
    /// `google.protobuf.StringValue`
    case stringValue = "StringValue"
    /// `google.protobuf.UInt32Value`
    case uint32Value = "UInt32Value"
    /// `google.protobuf.UInt64Value`
    case uint64Value = "UInt64Value"
    /// `google.protobuf.Value`
    case value = "Value"
    /// `google.protobuf.Struct`
    case structure = "Struct"
    /// `google.protobuf.ListValue`
    case listValue = "ListValue"
    /// `google.protobuf.Any`
    case any = "Any"
    /// `google.protobuf.Duration`
    case duration = "Duration"
    /// `google.protobuf.Timestamp`
    case timestamp = "Timestamp"

    static let namespace = "google.protobuf."

    /// By its full name.
    public init?(fullName: String) {
        guard fullName.hasPrefix(Self.namespace) else { return nil }
        self.init(rawValue: String(fullName.dropFirst(Self.namespace.count)))
    }

    /// The name with its package: `google.protobuf.Struct`.
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
