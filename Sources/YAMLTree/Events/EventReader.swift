import CYAML

/// The events of one YAML text, read with libyaml. The only file that touches libyaml's memory.
@safe final class EventReader {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let isReady: Bool

    /// Reads UTF-8 without a byte order mark.
    init(utf8: [UInt8]) {
        unsafe bytes = .allocate(capacity: max(utf8.count, 1))
        _ = unsafe bytes.initialize(from: utf8)
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        isReady = unsafe yaml_parser_initialize(parser) == 1
        guard isReady else { return }
        unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, utf8.count)
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }

    deinit {
        if isReady { unsafe yaml_parser_delete(parser) }
        unsafe parser.deallocate()
        unsafe bytes.deallocate()
    }

    /// The next event; after `streamEnd`, `streamEnd` again.
    func next() throws(YAMLProblem) -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard isReady, unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem }
        defer { unsafe yaml_event_delete(&event) }
        return unsafe Self.copy(event)
    }

    private var problem: YAMLProblem {
        guard isReady else { return YAMLProblem(text: "", offset: 0, context: "", contextOffset: 0) }
        return unsafe YAMLProblem(
            text: Self.text(parser.pointee.problem), offset: Int(parser.pointee.problem_mark.index),
            context: Self.text(parser.pointee.context), contextOffset: Int(parser.pointee.context_mark.index))
    }

    private static func copy(_ event: yaml_event_t) -> YAMLEvent {
        let start = unsafe Int(event.start_mark.index)
        let end = unsafe Int(event.end_mark.index)
        func plain(_ kind: YAMLEvent.Kind) -> YAMLEvent { YAMLEvent(kind: kind, start: start, end: end) }
        switch unsafe event.type {
        case YAML_STREAM_START_EVENT: return plain(.streamStart)
        case YAML_DOCUMENT_START_EVENT: return plain(.documentStart)
        case YAML_DOCUMENT_END_EVENT: return plain(.documentEnd)
        case YAML_SEQUENCE_END_EVENT: return plain(.sequenceEnd)
        case YAML_MAPPING_END_EVENT: return plain(.mappingEnd)
        case YAML_ALIAS_EVENT: return plain(.alias(unsafe text(event.data.alias.anchor)))
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return unsafe YAMLEvent(
                kind: .scalar(String(decoding: bytes, as: UTF8.self), style(scalar.style)), start: start, end: end,
                anchor: name(scalar.anchor), hasTag: scalar.tag != nil)
        case YAML_SEQUENCE_START_EVENT:
            let sequence = unsafe event.data.sequence_start
            return unsafe YAMLEvent(
                kind: .sequenceStart(sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block), start: start, end: end,
                anchor: name(sequence.anchor), hasTag: sequence.tag != nil)
        case YAML_MAPPING_START_EVENT:
            let mapping = unsafe event.data.mapping_start
            return unsafe YAMLEvent(
                kind: .mappingStart(mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block), start: start, end: end,
                anchor: name(mapping.anchor), hasTag: mapping.tag != nil)
        default: return plain(.streamEnd)
        }
    }

    private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }

    private static func name(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe String(cString: pointer)
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String {
        unsafe name(pointer) ?? ""
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        guard let pointer = unsafe pointer else { return "" }
        return unsafe String(cString: pointer)
    }
}
