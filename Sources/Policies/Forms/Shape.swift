import Diagnostics

/// What may stand at a place of a rule file, as documentation and schemas tell it.
indirect enum Shape: Sendable {
    /// Any text.
    case text
    /// A text in both languages, or one plain text.
    case localizedText
    /// A text in both languages with `{expressions}`.
    case message
    case expression
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
    /// A new name that expressions use.
    case name
    case literalType
    /// Any value: what an example gives.
    case anything
    case list(Shape)
    case oneOrMany(Shape)
    /// A mapping with keys of the author's choice.
    case dictionary(keys: Shape, values: Shape)
    case object(ObjectForm)
    case either([Shape])
}

/// A mapping with keys of ours.
struct ObjectForm: Sendable {
    let keys: [KeyDeclaration]

    func declaration(of name: String) -> KeyDeclaration? { keys.first { $0.name == name } }
}

/// A key of a mapping, as documentation and schemas tell it.
struct KeyDeclaration: Sendable {
    let name: String
    let isRequired: Bool
    let shape: Shape
    let documentation: LocalizedText
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
