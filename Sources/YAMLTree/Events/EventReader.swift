import CYAML
import Diagnostics

/// The events of one YAML text, read with libyaml. The only file that touches libyaml's memory.
@safe final class EventReader {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let isReady: Bool
    /// Where in the whole text reading begins.
    private let origin: Int

    /// Reads scalars of a text, without a byte order mark.
    convenience init(_ scalars: ArraySlice<Unicode.Scalar>) {
        // No scalar takes more than four bytes; what is not written to costs nothing.
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(scalars.count * 4, 1))
        let count = unsafe bytes.write(scalars)
        unsafe self.init(taking: bytes, count: count, origin: scalars.startIndex)
    }

    /// Reads the bytes of a whole text, which are UTF-8 without a byte order mark.
    convenience init(_ utf8: ArraySlice<UInt8>) {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(utf8.count, 1))
        _ = unsafe bytes.initialize(from: utf8)
        unsafe self.init(taking: bytes, count: utf8.count, origin: 0)
    }

    private init(taking bytes: UnsafeMutableBufferPointer<UInt8>, count: Int, origin: Int) {
        unsafe self.bytes = bytes
        self.origin = origin
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        isReady = unsafe yaml_parser_initialize(parser) == 1
        guard isReady else { return }
        unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, count)
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
        return unsafe copy(event)
    }

    private var problem: YAMLProblem {
        guard isReady else { return YAMLProblem(text: "", offset: origin, context: "", contextOffset: origin) }
        return unsafe YAMLProblem(
            text: Self.text(parser.pointee.problem), offset: origin + Int(parser.pointee.problem_mark.index),
            context: Self.text(parser.pointee.context), contextOffset: origin + Int(parser.pointee.context_mark.index))
    }

    private func copy(_ event: yaml_event_t) -> YAMLEvent {
        let start = unsafe origin + Int(event.start_mark.index)
        let end = unsafe origin + Int(event.end_mark.index)
        func plain(_ kind: YAMLEvent.Kind) -> YAMLEvent { YAMLEvent(kind: kind, start: start, end: end) }
        switch unsafe event.type {
        case YAML_STREAM_START_EVENT: return plain(.streamStart)
        case YAML_DOCUMENT_START_EVENT: return plain(.documentStart)
        case YAML_DOCUMENT_END_EVENT: return plain(.documentEnd)
        case YAML_SEQUENCE_END_EVENT: return plain(.sequenceEnd)
        case YAML_MAPPING_END_EVENT: return plain(.mappingEnd)
        case YAML_ALIAS_EVENT:
            return unsafe YAMLEvent(kind: .alias, start: start, end: end, text: Self.text(event.data.alias.anchor))
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            // Every byte but those that continue a scalar begins one.
            let count = unsafe bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            return unsafe YAMLEvent(
                kind: .scalar(Self.style(scalar.style)), start: start, end: end, text: String(decoding: bytes, as: UTF8.self),
                count: count, anchor: Self.name(scalar.anchor), hasTag: scalar.tag != nil)
        case YAML_SEQUENCE_START_EVENT:
            let sequence = unsafe event.data.sequence_start
            return unsafe YAMLEvent(
                kind: .sequenceStart(sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block), start: start, end: end,
                anchor: Self.name(sequence.anchor), hasTag: sequence.tag != nil)
        case YAML_MAPPING_START_EVENT:
            let mapping = unsafe event.data.mapping_start
            return unsafe YAMLEvent(
                kind: .mappingStart(mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block), start: start, end: end,
                anchor: Self.name(mapping.anchor), hasTag: mapping.tag != nil)
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
