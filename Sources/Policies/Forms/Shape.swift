package import Diagnostics

/// What may stand at a place of a rule file, as documentation and schemas tell it.
package indirect enum Shape: Sendable {
    /// Any text.
    case text
    /// One plain text, or a mapping with these keys, one a language.
    case localizedText(ObjectForm)
    /// The same with `{expressions}`.
    case message(ObjectForm)
    case expression
    /// `Int.min` and `Int.max` are no bounds.
    case integer(ClosedRange<Int>)
    case number
    case boolean
    case date
    case monthDay
    case choice([String])
    /// A new id of a kind of thing.
    case declaration(Namespace)
    /// The id of a thing that is defined elsewhere.
    case reference(Namespace)
    /// A new name that expressions use; of a kind of thing where it is unique among those.
    case name(Namespace?)
    case literalType
    /// Any value: what an example gives.
    case anything
    case list(Shape)
    case oneOrMany(Shape)
    /// The same, or `~` for nothing.
    case nullable(Shape)
    /// A mapping with keys of the author's choice.
    case dictionary(keys: Shape, values: Shape)
    case object(ObjectForm)
    /// A mapping with the keys of the form, and others of the author's choice.
    case openObject(ObjectForm, values: Shape)
    case either([Shape])
}

/// A mapping with keys of ours.
package struct ObjectForm: Sendable {
    /// In the order in which they are best written.
    package let keys: [KeyDeclaration]
    /// Keys of which exactly one must be there; empty where nothing is asked.
    package let exactlyOne: [String]
    /// Keys of which two may not be there together.
    package let atMostOne: [String]

    init(keys: [KeyDeclaration], exactlyOne: [String] = [], atMostOne: [String] = []) {
        self.keys = keys
        self.exactlyOne = exactlyOne
        self.atMostOne = atMostOne
    }

    /// Nil for a key that the form does not have.
    package func declaration(of name: String) -> KeyDeclaration? { keys.first { $0.name == name } }
}

/// A key of a mapping, as documentation and schemas tell it.
package struct KeyDeclaration: Sendable {
    package let name: String
    package let isRequired: Bool
    package let shape: Shape
    package let documentation: LocalizedText
}

/// A key of a mapping together with the way in which its value is read.
struct Key<Value: Sendable>: Sendable {
    let declaration: KeyDeclaration
    let form: ValueForm<Value>

    init(_ name: String, _ form: ValueForm<Value>, required: Bool = false, ja: String, en: String) {
        self.form = form
        self.declaration = KeyDeclaration(
            name: name, isRequired: required, shape: form.shape, documentation: LocalizedText(ja: ja, en: en))
    }

    var name: String { declaration.name }
}
