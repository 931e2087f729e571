package import CEL
package import Diagnostics
import YAMLTree

/// Reads values for an expression's variables from JSON or YAML.
package enum BindingReader {
    /// `name=value`, the value in JSON: `score=3`, `tags=["a", "b"]`, `name="x"`.
    package static func read(argument: String) throws(JinzaiError) -> (name: String, value: CELValue) {
        guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
            throw BindingErrors.noName(argument)
        }
        let name = String(argument[..<equals])
        return (name, CELValue(plainJSON: try json(String(argument[argument.index(after: equals)...]), name)))
    }

    /// A file that holds one mapping of names to values: JSON if it is named `.json`, else YAML.
    package static func read(file path: String) throws(JinzaiError) -> [(name: String, value: CELValue)] {
        if path.hasSuffix(".json") { return try read(json: try FileReader.bytes(of: path), path: path) }
        let document = try YAMLReader.load(path)
        if let mistake = document.diagnostics.first(where: { $0.severity == .error }) { throw BindingErrors.notYAML(mistake) }
        guard case .mapping(let entries) = document.root?.content else { throw BindingErrors.noMapping(path) }
        return entries.map { ($0.key.plainText, CELValue(plainYAML: $0.value)) }
    }

    private static func read(json bytes: [UInt8], path: String) throws(JinzaiError) -> [(name: String, value: CELValue)] {
        guard let members = try json(String(decoding: bytes, as: UTF8.self), path).members else {
            throw BindingErrors.noMapping(path)
        }
        return members.map { ($0.key, CELValue(plainJSON: $0.value)) }
    }

    private static func json(_ text: String, _ place: String) throws(JinzaiError) -> CEL.JSONValue {
        do throws(JSONReader.Mistake) {
            return try JSONReader.read(text)
        } catch {
            throw BindingErrors.notJSON(place, error)
        }
    }
}
