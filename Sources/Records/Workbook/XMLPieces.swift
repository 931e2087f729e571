import CExpat

/// Reads a part of an archive as XML, piece by piece.
struct XMLPieces: ~Copyable {
    /// How the XML is read.
    enum Way {
        /// As most programs write it, which is fast; throws `WorkbookFault.unusual` where there is more to it.
        case plain
        /// By expat: any XML without a document type.
        case full
    }

    private var plain = PlainXML()
    /// Nil where the XML is read as most programs write it.
    private let full: FullXML?
    private var isAtEnd = false
    private let name: String
    private static let pieceBytes = 1 << 18

    init(_ way: Way, of name: String) {
        self.name = name
        switch way {
        case .plain: full = nil
        case .full: full = FullXML()
        }
    }

    /// Puts what the next piece holds in place of what the last one held; false at the end.
    mutating func next(of part: inout ZipArchive, into tokens: inout XMLTokens) throws(WorkbookFault) -> Bool {
        guard !isAtEnd else { return false }
        if full == nil {
            // What is left of the last piece stands before the next.
            plain.takeRest(of: &tokens)
            isAtEnd = try !part.read(Self.pieceBytes, into: &tokens.bytes)
        } else {
            tokens.bytes.removeAll(keepingCapacity: true)
            isAtEnd = try !part.read(Self.pieceBytes, into: &tokens.bytes)
        }
        var isRead = full?.read(&tokens, isLast: isAtEnd)
        if isRead == nil { isRead = try plain.read(&tokens, isLast: isAtEnd) }
        guard isRead == true else { throw .broken(part: name) }
        return true
    }
}

extension ZipArchive {
    /// Calls `body` with what each piece of a part holds, in order.
    static func read(
        _ name: String, of bytes: Span<UInt8>, _ body: (XMLTokens) throws(WorkbookFault) -> Void
    ) throws(WorkbookFault) {
        try withPart(name, of: bytes) { (part) throws(WorkbookFault) in
            var pieces = XMLPieces(.full, of: name)
            var tokens = XMLTokens()
            while try pieces.next(of: &part, into: &tokens) { try body(tokens) }
        }
    }
}

/// expat, which reads any XML and refuses a document type.
@safe
struct FullXML: ~Copyable {
    private let handle: OpaquePointer?

    init() { unsafe handle = jinzai_xml_new() }

    deinit { if let handle = unsafe handle { unsafe jinzai_xml_free(handle) } }

    /// Puts the names and texts that bytes hold in their place; false if the bytes are not well-formed.
    func read(_ tokens: inout XMLTokens, isLast: Bool) -> Bool {
        guard let handle = unsafe handle else { return false }
        let isRead = unsafe tokens.bytes.withUnsafeBufferPointer {
            unsafe jinzai_xml_read(handle, $0.baseAddress, $0.count, isLast)
        }
        guard isRead else { return false }
        var count = 0
        tokens.bytes.removeAll(keepingCapacity: true)
        tokens.list.removeAll(keepingCapacity: true)
        if let texts = unsafe jinzai_xml_texts(handle, &count) {
            unsafe tokens.bytes.append(contentsOf: UnsafeBufferPointer(start: texts, count: count))
        }
        guard let events = unsafe jinzai_xml_events(handle, &count) else { return true }
        for index in 0..<count {
            let event = unsafe events[index]
            let range = Int(event.start)..<Int(event.end)
            switch event.kind {
            case JINZAI_XML_BEGIN: tokens.list.append(XMLToken(kind: .begin, range: range))
            case JINZAI_XML_ATTRIBUTE:
                tokens.list.append(XMLToken(kind: .attribute, range: range, value: Int(event.end)..<Int(event.value_end)))
            case JINZAI_XML_TEXT: tokens.list.append(XMLToken(kind: .text, range: range))
            default: tokens.list.append(XMLToken(kind: .end, range: range))
            }
        }
        return true
    }
}
