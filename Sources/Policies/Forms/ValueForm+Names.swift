import Diagnostics
import YAMLTree

extension ValueForm where Value == IDReference {
    /// A new id, unique among things of its kind.
    static func declaration(_ namespace: Namespace) -> ValueForm {
        ValueForm(shape: .declaration(namespace)) { node, reading in
            guard let id = Self.id(node, &reading) else { return nil }
            reading.declare(id, in: namespace)
            return id
        }
    }

    /// An id that may be named at several places, each of which defines it.
    static func mention(_ namespace: Namespace) -> ValueForm {
        ValueForm(shape: .declaration(namespace)) { node, reading in
            guard let id = Self.id(node, &reading) else { return nil }
            reading.mention(id, in: namespace)
            return id
        }
    }

    /// The id of something defined elsewhere. Where it is essential and not there, others that are fine would look wrong.
    static func reference(_ namespace: Namespace, isEssential: Bool = false) -> ValueForm {
        ValueForm(shape: .reference(namespace)) { node, reading in
            guard let scalar = node.expectScalar(&reading) else { return nil }
            let id = IDReference(id: scalar.text, range: scalar.contentRange)
            reading.refer(to: id, in: namespace, isEssential: isEssential)
            return id
        }
    }

    /// A new name that expressions use.
    static var name: ValueForm {
        ValueForm(shape: .name(nil)) { node, reading in
            Self.checkedName(node, &reading)
        }
    }

    /// A new name that expressions use, unique among things of its kind.
    static func name(declaring namespace: Namespace) -> ValueForm {
        ValueForm(shape: .name(namespace)) { node, reading in
            guard let name = Self.checkedName(node, &reading) else { return nil }
            reading.declare(name, in: namespace)
            return name
        }
    }

    /// A text with its place, checked elsewhere.
    static var key: ValueForm {
        ValueForm(shape: .text) { node, reading in
            node.expectScalar(&reading).map { IDReference(id: $0.text, range: $0.contentRange) }
        }
    }

    /// A number with its place, checked elsewhere.
    static var numberKey: ValueForm { ValueForm(shape: .integer(Int.min...Int.max), read: key.read) }

    private static func id(_ node: YAMLNode, _ reading: inout Reading) -> IDReference? {
        guard let scalar = node.expectScalar(&reading) else { return nil }
        guard scalar.text.unicodeScalars.allSatisfy(isIDScalar) else {
            reading.report(PolicyDiagnostics.badID.at(scalar.contentRange, LocalizedText(scalar.text)))
            return nil
        }
        return IDReference(id: scalar.text, range: scalar.contentRange)
    }

    private static func checkedName(_ node: YAMLNode, _ reading: inout Reading) -> IDReference? {
        guard let scalar = node.expectScalar(&reading) else { return nil }
        guard ExpressionName.isName(scalar.text) else {
            var diagnostic = PolicyDiagnostics.badName.at(scalar.contentRange, LocalizedText(scalar.text))
            let mended = ExpressionName.mended(scalar.text)
            if ExpressionName.isName(mended) { diagnostic.suggest(mended, at: scalar.contentRange) }
            reading.report(diagnostic)
            return nil
        }
        if ExpressionName.words.contains(scalar.text) {
            reading.report(PolicyDiagnostics.reservedName.at(scalar.contentRange, LocalizedText(scalar.text)))
            return nil
        }
        return IDReference(id: scalar.text, range: scalar.contentRange)
    }

    private static func isIDScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "-" || scalar == "_" || scalar == "/" || scalar == ":" || ("a"..."z").contains(scalar)
            || scalar.properties.isAlphabetic
            || scalar.properties.numericType != nil
    }
}

/// Names as expressions may use them.
package enum ExpressionName {
    /// Words of CEL that no field may be called.
    package static let words: Set<String> = [
        "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop", "namespace",
        "null", "package", "return", "true", "var", "void", "while",
    ]

    /// Names that stand in the scope of every expression, so that no row may be called so.
    package static let scope: Set<String> = [
        "as_of", "year", "year_start", "year_end", "params", "observed", "item", "math", "optional",
    ]

    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// The text with full-width letters as ASCII, and hyphens, spaces and dots as `_`.
    static func mended(_ text: String) -> String {
        var result = ""
        for character in ScalarText.narrow(text) {
            result.append(character == "-" || character == " " || character == "." ? "_" : character)
        }
        return result
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || byte == UInt8(ascii: "_")
    }
}
