import Diagnostics

/// One expression to check or to run, with its declarations and its values, as a line of JSON asks for it.
package struct EvaluationRequest: Sendable {
    package var expression: String
    package var container: String
    /// Parse and run, without a check of types.
    package var isUnchecked: Bool
    /// Only the type is wanted.
    package var isCheckOnly: Bool
    /// The type is wanted with the value.
    package var isTyped: Bool
    package var variables: [(name: String, type: CELType)]
    package var functions: [CELFunction]
    package var bindings: [(name: String, value: CELValue)]
    /// What is not known: names, or patterns of attributes.
    package var unknowns: [AttributePattern]
    /// What a run may cost.
    package var costLimit: UInt64 = 10_000_000

    /// A request for an expression alone.
    package init(expression: String) {
        self.expression = expression
        self.container = ""
        self.isUnchecked = false
        self.isCheckOnly = false
        self.isTyped = false
        self.variables = []
        self.functions = []
        self.bindings = []
        self.unknowns = []
    }
}

/// What a request cannot be read for.
package struct RequestMistake: Error, Sendable {
    package let message: String
}

extension EvaluationRequest {
    /// Reads a request. The fields are those of the conformance files; others are passed over.
    package init(json: JSONValue) throws(RequestMistake) {
        guard json.members != nil else { throw RequestMistake(message: "a request is an object") }
        guard let expression = json["expr"]?.text else { throw RequestMistake(message: "expr must be a text") }
        self.init(expression: expression)
        container = try Self.text(json["container"], "container") ?? ""
        isUnchecked = try Self.flag(json["disable_check"], "disable_check")
        isCheckOnly = try Self.flag(json["check_only"], "check_only")
        isTyped = try Self.flag(json["typed_result"], "typed_result")
        for declaration in try Self.elements(json["type_env"], "type_env") { try declare(declaration) }
        try bind(json["bindings"])
        for unknown in try Self.elements(json["unknowns"], "unknowns") {
            guard let pattern = unknown.text.flatMap(AttributePattern.init) else {
                throw RequestMistake(message: "unknowns holds names or patterns of attributes, as a.b or a[*]")
            }
            unknowns.append(pattern)
        }
    }

    private static func text(_ json: JSONValue?, _ name: String) throws(RequestMistake) -> String? {
        guard let json else { return nil }
        guard let text = json.text else { throw RequestMistake(message: "\(name) must be a text") }
        return text
    }

    private static func flag(_ json: JSONValue?, _ name: String) throws(RequestMistake) -> Bool {
        switch json {
        case nil, .bool(false): return false
        case .bool(true): return true
        default: throw RequestMistake(message: "\(name) must be true or false")
        }
    }

    private static func elements(_ json: JSONValue?, _ name: String) throws(RequestMistake) -> [JSONValue] {
        guard let json else { return [] }
        guard let elements = json.elements else { throw RequestMistake(message: "\(name) must be a list") }
        return elements
    }

    private mutating func declare(_ json: JSONValue) throws(RequestMistake) {
        guard let name = json["name"]?.text else { throw RequestMistake(message: "a declaration needs a name") }
        if let overloads = json["overloads"] {
            let read = try Self.elements(overloads, "overloads").map { (overload) throws(RequestMistake) in
                try Self.overload(overload, of: name)
            }
            functions.append(CELFunction(name, LocalizedText(name), read))
        } else {
            variables.append((name, try Self.type(json["type"], of: name)))
        }
    }

    private static func overload(_ json: JSONValue, of name: String) throws(RequestMistake) -> CELOverload {
        var parameters: [CELType] = []
        for parameter in try elements(json["params"], "params") { parameters.append(try type(parameter, of: name)) }
        let id = json["id"]?.text ?? name
        return CELOverload(
            id, member: json["member"]?.isTrue == true, parameters, try type(json["result"], of: name)
        ) { _ in .error(CELError(.noSuchOverload, "\(id) is declared but cannot be run")) }
    }

    private static func type(_ json: JSONValue?, of name: String) throws(RequestMistake) -> CELType {
        guard let text = json?.text, let type = CELType(text) else {
            throw RequestMistake(message: "the declaration of \(name) has a type that cannot be read")
        }
        return type
    }

    private mutating func bind(_ json: JSONValue?) throws(RequestMistake) {
        guard let json else { return }
        guard let members = json.members else { throw RequestMistake(message: "bindings must be an object") }
        for (name, content) in members {
            guard let value = CELValue(taggedJSON: content) else {
                throw RequestMistake(message: "the value of \(name) cannot be read")
            }
            bindings.append((name, value))
        }
    }
}
