extension WellKnownMessage {
    /// The value that the message with these fields stands for.
    func make(_ fields: [String: CELValue]) -> CELResult {
        for (name, value) in fields {
            guard let wanted = self.fields[name] else {
                return .error(CELError(.noSuchField, "\(fullName) has no field \(name)"))
            }
            // Null leaves a field of a message unset.
            guard value.fits(wanted) || (value.isNull && wanted.isNullable) else { return .error(.noOverload(fullName, [value])) }
        }
        return switch self {
        case .boolValue: .value(fields["value"] ?? .bool(false))
        case .bytesValue: .value(fields["value"] ?? .bytes([]))
        case .doubleValue, .int64Value, .uint64Value, .stringValue: .value(fields["value"] ?? zero)
        case .floatValue: single(fields["value"] ?? zero)
        case .int32Value, .uint32Value: narrow(fields["value"] ?? zero)
        case .value: one(of: fields)
        case .structure: json(fields["fields"] ?? zero)
        case .listValue: json(fields["values"] ?? zero)
        case .any: .error(CELError(.invalidConversion, "an Any cannot be unpacked"))
        case .duration, .timestamp: time(fields)
        }
    }

    private var zero: CELValue {
        switch self {
        case .doubleValue, .floatValue: .double(0)
        case .int32Value, .int64Value: .int(0)
        case .uint32Value, .uint64Value: .uint(0)
        case .stringValue: .string("")
        case .structure: .map(CELMap(strings: []))
        case .listValue: .list([])
        default: .null
        }
    }

    private func single(_ value: CELValue) -> CELResult {
        guard case .double(let number) = value else { return .value(value) }
        return .value(.double(Double(Float(number))))
    }

    private func narrow(_ value: CELValue) -> CELResult {
        let fits =
            switch value {
            case .int(let number): Int32(exactly: number) != nil
            case .uint(let number): UInt32(exactly: number) != nil
            default: false
            }
        return fits ? .value(value) : .error(CELError(.overflow, "\(value.literalText) is out of the range of \(fullName)"))
    }

    private func one(of fields: [String: CELValue]) -> CELResult {
        guard fields.count <= 1 else { return .error(CELError(.invalidArgument, "\(fullName) holds one value only")) }
        guard let (name, value) = fields.first, name != "null_value" else { return .value(.null) }
        return json(value)
    }

    /// What JSON can hold: all numbers are doubles, all keys texts.
    private func json(_ value: CELValue) -> CELResult {
        switch value {
        case .null, .bool, .string, .double: return .value(value)
        case .int(let number): return .value(.double(Double(number)))
        case .uint(let number): return .value(.double(Double(number)))
        case .list(let list):
            var hindrance = Hindrance()
            let elements = list.compactMap { hindrance.take(json($0)) }
            return hindrance.result ?? ResultLimit.result(CELList(elements))
        case .map(let map):
            var hindrance = Hindrance()
            var entries: [(String, CELValue)] = []
            for (key, value) in map {
                guard case .string(let name) = key else { return .error(.noOverload(fullName, [key])) }
                if let inner = hindrance.take(json(value)) { entries.append((name, inner)) }
            }
            return hindrance.result ?? ResultLimit.result(CELMap(strings: entries))
        default: return .error(.noOverload(fullName, [value]))
        }
    }

    private func time(_ fields: [String: CELValue]) -> CELResult {
        func number(_ name: String) -> Int64 {
            if case .int(let number)? = fields[name] { return number }
            return 0
        }
        let made: CELValue? =
            self == .duration
            ? CELDuration(seconds: number("seconds"), nanoseconds: number("nanos")).map(CELValue.duration)
            : CELTimestamp(seconds: number("seconds"), nanoseconds: number("nanos")).map(CELValue.timestamp)
        return made.map(CELResult.value) ?? .error(CELError(.overflow, "the time is out of range"))
    }
}

extension CELValue {
    var isNull: Bool {
        if case .null = self { return true }
        return false
    }
}
