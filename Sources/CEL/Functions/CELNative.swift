import CivilTime

/// A Swift type that stands for a type of the language, so that functions are written over Swift values.
protocol CELNative: Sendable {
    static var type: CELType { get }
    /// Nil for a value of another type.
    init?(native value: CELValue)
    var value: CELValue { get }
}

extension Bool: CELNative {
    static var type: CELType { .bool }
    init?(native value: CELValue) {
        guard case .bool(let value) = value else { return nil }
        self = value
    }
    var value: CELValue { .bool(self) }
}

extension Int64: CELNative {
    static var type: CELType { .int }
    init?(native value: CELValue) {
        guard case .int(let value) = value else { return nil }
        self = value
    }
    var value: CELValue { .int(self) }
}

extension UInt64: CELNative {
    static var type: CELType { .uint }
    init?(native value: CELValue) {
        guard case .uint(let value) = value else { return nil }
        self = value
    }
    var value: CELValue { .uint(self) }
}

extension Double: CELNative {
    static var type: CELType { .double }
    init?(native value: CELValue) {
        guard case .double(let value) = value else { return nil }
        self = value
    }
    var value: CELValue { .double(self) }
}

extension String: CELNative {
    static var type: CELType { .string }
    init?(native value: CELValue) {
        guard case .string(let value) = value else { return nil }
        self = value
    }
    var value: CELValue { .string(self) }
}

extension CELDuration: CELNative {
    static var type: CELType { .duration }
    init?(native value: CELValue) {
        guard case .duration(let value) = value else { return nil }
        self = value
    }
    var value: CELValue { .duration(self) }
}

extension CELTimestamp: CELNative {
    static var type: CELType { .timestamp }
    init?(native value: CELValue) {
        guard case .timestamp(let value) = value else { return nil }
        self = value
    }
    var value: CELValue { .timestamp(self) }
}

extension CivilDate: CELNative {
    static var type: CELType { .date }
    init?(native value: CELValue) {
        guard case .date(let value) = value else { return nil }
        self = value
    }
    var value: CELValue { .date(self) }
}

/// `bytes`.
struct CELBytes: CELNative {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static var type: CELType { .bytes }
    init?(native value: CELValue) {
        guard case .bytes(let value) = value else { return nil }
        self.init(value)
    }
    var value: CELValue { .bytes(bytes) }
}
