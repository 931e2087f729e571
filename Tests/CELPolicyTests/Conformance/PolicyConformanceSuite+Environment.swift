import CEL
import Diagnostics

extension PolicyConformanceSuite {
    /// What the suite's `config` declares, over the libraries that every policy has.
    func environment() throws -> CELEnvironment {
        let config = json["config"]
        var libraries: [CELLibrary] = [.optionals, .bindings]
        for item in config?["extensions"]?.elements ?? [] {
            let name = item["name"]?.text ?? ""
            guard let library = Self.libraries[name] else { throw Mistake(message: "no library \(name)") }
            libraries.append(library)
        }
        var environment = CELEnvironment(container: config?["container"]?.text ?? "", libraries: libraries)
        for variable in config?["variables"]?.elements ?? [] {
            environment.declare(variable: variable["name"]?.text ?? "", try Self.type(variable["type"] ?? variable))
        }
        for function in config?["functions"]?.elements ?? [] {
            environment.declare(function: try Self.function(function))
        }
        return environment
    }

    private static let libraries: [String: CELLibrary] = [
        "strings": .strings, "lists": .lists, "sets": .sets, "math": .math, "two-var-comprehensions": .comprehensions,
    ]

    /// The type of `{"type_name": "map", "params": […]}`.
    private static func type(_ json: JSONValue) throws -> CELType {
        let parameters = try (json["params"]?.elements ?? []).map { try type($0).description }
        let text = (json["type_name"]?.text ?? "") + (parameters.isEmpty ? "" : "(\(parameters.joined(separator: ", ")))")
        guard let type = CELType(text) else { throw Mistake(message: "no type \(text)") }
        return type
    }

    private static func function(_ json: JSONValue) throws -> CELFunction {
        let name = json["name"]?.text ?? ""
        guard let body = functions[name] else { throw Mistake(message: "no function \(name)") }
        let overloads = try (json["overloads"]?.elements ?? []).map { overload in
            CELOverload(
                overload["id"]?.text ?? name, try (overload["args"]?.elements ?? []).map(type),
                try type(overload["return"] ?? .null)
            ) { .value(body($0)) }
        }
        return CELFunction(name, LocalizedText(name), overloads)
    }

    /// The functions that a runner supplies.
    private static let functions: [String: @Sendable ([CELValue]) -> CELValue] = [
        "locationCode": { arguments in
            switch arguments.first {
            case .string("10.0.0.1"): .string("us")
            case .string("10.0.0.2"): .string("de")
            default: .string("ir")
            }
        },
        "hasCreditCard": { .bool(hasKey("cc", $0)) },
        "hasEmailOrPhone": { .bool(hasKey("email", $0) || hasKey("phone", $0)) },
    ]

    private static func hasKey(_ key: String, _ arguments: [CELValue]) -> Bool {
        guard case .map(let map)? = arguments.first else { return false }
        return map[key] != nil
    }
}
