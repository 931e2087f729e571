/// One step of libyaml through a text. Offsets count Unicode scalars from the start of the whole text.
struct YAMLEvent {
    enum Kind {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case alias
        case scalar(YAMLScalar.Style)
        case sequenceStart(YAMLNode.Style)
        case sequenceEnd
        case mappingStart(YAMLNode.Style)
        case mappingEnd
    }

    /// Without the text, so that looking at it copies nothing.
    let kind: Kind
    let start: Int
    let end: Int
    /// What a scalar says, or the name of an alias.
    var text = ""
    /// How many Unicode scalars `text` has.
    var count = 0
    var anchor: String?
    var hasTag = false
}

/// Why libyaml stopped: its own words, which are never shown, and two places.
struct YAMLProblem: Error {
    var text: String
    var offset: Int
    var context: String
    var contextOffset: Int
}
