/// One step of libyaml through a text. Offsets count Unicode scalars from the start of what libyaml was given.
struct YAMLEvent {
    enum Kind {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case alias(String)
        case scalar(String, YAMLScalar.Style)
        case sequenceStart(YAMLNode.Style)
        case sequenceEnd
        case mappingStart(YAMLNode.Style)
        case mappingEnd
    }

    let kind: Kind
    let start: Int
    let end: Int
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

extension YAMLEvent {
    func moved(by distance: Int) -> YAMLEvent {
        YAMLEvent(kind: kind, start: start + distance, end: end + distance, anchor: anchor, hasTag: hasTag)
    }
}

extension YAMLProblem {
    func moved(by distance: Int) -> YAMLProblem {
        YAMLProblem(text: text, offset: offset + distance, context: context, contextOffset: contextOffset + distance)
    }
}
