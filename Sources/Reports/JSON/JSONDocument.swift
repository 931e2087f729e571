import Diagnostics

/// Writes a JSON object member by member, and a list element by element, so that a large document is never held as a whole.
///
/// Members stand on lines of their own, and so do the elements of lists: such a document can be compared by lines.
package struct JSONDocument<Output: TextOutputStream> {
    private var output: Output
    private var isEmpty = true

    package init(_ output: Output) {
        self.output = output
        self.output.write("{")
    }

    /// A member whose own members stand on lines of their own too.
    package mutating func add(_ name: String, _ value: JSONValue) {
        start(name)
        guard case .object(let members) = value, !members.isEmpty else { return output.write(value.line) }
        output.write("{\n")
        for (place, member) in members.enumerated() {
            output.write("    \(JSONText.quoted(member.name)): \(member.value.line)\(place + 1 < members.count ? "," : "")\n")
        }
        output.write("  }")
    }

    /// A list of which each element is made when it is written.
    package mutating func add<Element>(_ name: String, each elements: some Sequence<Element>, _ value: (Element) -> JSONValue) {
        start(name)
        output.write("[")
        var isFirst = true
        for element in elements {
            output.write((isFirst ? "\n    " : ",\n    ") + value(element).line)
            isFirst = false
        }
        output.write(isFirst ? "]" : "\n  ]")
    }

    /// A list whose elements `write` writes, each in front of it the end of the line before, and a comma where it is not the first.
    /// `write` tells whether there are any.
    mutating func addElements(_ name: String, _ write: (inout Output) -> Bool) {
        start(name)
        output.write("[")
        output.write(write(&output) ? "\n  ]" : "]")
    }

    /// Ends the document and gives the output back.
    package mutating func end() -> Output {
        output.write(isEmpty ? "}\n" : "\n}\n")
        return output
    }

    private mutating func start(_ name: String) {
        output.write((isEmpty ? "\n  " : ",\n  ") + JSONText.quoted(name) + ": ")
        isEmpty = false
    }
}
