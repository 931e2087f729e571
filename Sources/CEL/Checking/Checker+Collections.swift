import Diagnostics

extension Checker {
    mutating func list(_ elements: [CELExpression.Element]) -> CELType {
        var joined: CELType?
        for element in elements {
            var type = check(element.value)
            if element.isOptional { type = optionalContent(element.value, type) }
            joined = joined.map { substitution.join($0, type) ?? .dyn } ?? type
        }
        return .list(joined ?? substitution.fresh())
    }

    mutating func map(_ entries: [CELExpression.Entry]) -> CELType {
        var keys: CELType?
        var values: CELType?
        for entry in entries {
            let key = check(entry.key)
            if !known(key).canBeKey { report(.wrongKey, entry.key, text(key)) }
            var value = check(entry.value)
            if entry.isOptional { value = optionalContent(entry.value, value) }
            keys = keys.map { substitution.join($0, key) ?? .dyn } ?? key
            values = values.map { substitution.join($0, value) ?? .dyn } ?? value
        }
        return .map(key: keys ?? substitution.fresh(), value: values ?? substitution.fresh())
    }

    /// What an element with `?` holds.
    private mutating func optionalContent(_ node: CELExpression, _ type: CELType) -> CELType {
        let content = substitution.fresh()
        if !substitution.assign(type, to: .optional(content)) {
            report(.notOptional, node, text(type))
            return isLenient ? .dyn : .error
        }
        return known(content)
    }

    mutating func message(_ node: CELExpression, _ name: String, _ fields: [CELExpression.Field]) -> CELType {
        let found = environment.candidates(for: name).lazy.compactMap(WellKnownMessage.init(fullName:)).first
        let types = fields.map { field in
            let type = check(field.value)
            return field.isOptional ? optionalContent(field.value, type) : type
        }
        guard let found else {
            reportMissing(
                .unknownMessage, node.offsets.lowerBound..<node.offsets.lowerBound + name.unicodeScalars.count, name,
                among: WellKnownMessage.allCases.map(\.fullName))
            return isLenient ? .dyn : .error
        }
        references[node.id] = .message(found)
        for (field, type) in zip(fields, types) { self.field(field, type, of: found) }
        return found.type
    }

    private mutating func field(_ field: CELExpression.Field, _ type: CELType, of message: WellKnownMessage) {
        guard let wanted = message.fields[field.name] else {
            let owner = LocalizedText(ja: "「\(message.fullName)」", en: "`\(message.fullName)`")
            reportMissing(.unknownField, field.offsets, field.name, of: owner, among: message.fields.keys)
            return
        }
        if !substitution.assign(type, to: wanted) {
            report(.wrongFieldType, field.value, LocalizedText(field.name), text(wanted), text(type))
        }
    }
}

extension CELType {
    /// Whether a value of the type may be the key of a map.
    var canBeKey: Bool {
        switch unrefined {
        case .bool, .int, .uint, .string, .dyn, .any, .error, .parameter: true
        case .wrapper(let base): base.canBeKey
        default: false
        }
    }
}
