import Diagnostics

/// Makes a tree of libyaml's events, with exact places, and collects what is wrong.
struct TreeBuilder {
    let text: ReadableText
    let limits: YAMLLimits
    private let reader: EventReader
    private(set) var diagnostics: [Diagnostic] = []
    /// Where scalars stand, in order: what looks like a comment there is none. Headers of block scalars are left out.
    private(set) var scalarRanges: [Range<Int>] = []
    /// How far the text was read.
    private(set) var stoppedAt: Int
    /// The place of what is no YAML at all, where there is such a place.
    private(set) var syntaxMistake: Int?
    private var anchors: [String: Anchor] = [:]
    private var repeatedNodes = 0

    /// What a name stands for; open while its own value is being read.
    private enum Anchor {
        case open
        case closed(YAMLNode)
    }

    /// What a node stands in: how many collections, the column of the innermost block, the style of the innermost of all.
    private struct Surroundings {
        var depth: Int
        var column: Int
        var style: YAMLNode.Style

        func inside(_ style: YAMLNode.Style, column: Int) -> Self { Self(depth: depth + 1, column: column, style: style) }
    }

    /// Ends the reading of a text; the diagnostic is in place already.
    struct Stop: Error {}

    init(text: ReadableText, limits: YAMLLimits) {
        self.text = text
        self.limits = limits
        self.reader = text.utf8.map { EventReader($0) } ?? EventReader(text.readable)
        self.stoppedAt = text.scalars.count
    }

    /// The root of the text's one document; nil where there is none or it cannot be read.
    mutating func document() -> YAMLNode? {
        do throws(Stop) {
            _ = try next()
            guard case .documentStart = try next().kind else { return nil }
            let root = try node(try next(), in: Surroundings(depth: 0, column: -1, style: .block))
            _ = try next()
            let following = try next()
            if case .documentStart = following.kind {
                diagnostics.append(YAMLDiagnostics.severalDocuments.at(text.range(following.start..<following.end)))
                stoppedAt = following.start
            }
            return root
        } catch {
            return nil
        }
    }

    private mutating func next() throws(Stop) -> YAMLEvent {
        do {
            return try reader.next()
        } catch {
            let problem = error
            stoppedAt = min(problem.offset, text.scalars.count)
            let mistake = SyntaxMistake.diagnostic(of: problem, after: scalarRanges.last, in: text)
            syntaxMistake = mistake.range.offsets.lowerBound
            diagnostics.append(mistake)
            throw Stop()
        }
    }

    private mutating func node(_ event: YAMLEvent, in outer: Surroundings) throws(Stop) -> YAMLNode {
        let properties = Properties(of: event, in: text)
        if let name = event.anchor { anchors[name] = .open }
        var node: YAMLNode
        switch event.kind {
        case .alias:
            return try alias(event.text, at: event.start..<event.end)
        case .scalar(let style):
            node = scalar(event, style, from: properties.valueStart, in: outer)
        case .sequenceStart(let style):
            try checkDepth(outer.depth + 1, at: properties.valueStart)
            node = try sequence(style, from: properties.valueStart, in: outer)
        case .mappingStart(let style):
            try checkDepth(outer.depth + 1, at: properties.valueStart)
            node = try mapping(style, from: properties.valueStart, in: outer)
        default:
            throw Stop()
        }
        if properties.tag != nil || event.anchor != nil {
            node = node.with(tag: properties.tag.map(text.range), anchor: event.anchor)
        }
        if let name = event.anchor { anchors[name] = .closed(node) }
        return node
    }

    private mutating func checkDepth(_ depth: Int, at offset: Int) throws(Stop) {
        guard depth > limits.depth else { return }
        let place = text.range(offset..<min(offset + 1, text.scalars.count))
        diagnostics.append(YAMLDiagnostics.nestedTooDeep.at(place, LocalizedText(String(limits.depth))))
        stoppedAt = offset
        throw Stop()
    }
}

extension TreeBuilder {
    private mutating func alias(_ name: String, at offsets: Range<Int>) throws(Stop) -> YAMLNode {
        let place = text.range(offsets)
        guard let anchor = anchors[name] else {
            diagnostics.append(unknownAnchor(name, at: place))
            return emptyNode(at: place)
        }
        guard case .closed(let node) = anchor else {
            diagnostics.append(YAMLDiagnostics.aliasInsideItself.at(place, LocalizedText(name)))
            return emptyNode(at: place)
        }
        repeatedNodes += node.size
        guard repeatedNodes <= limits.repeatedNodes else {
            diagnostics.append(YAMLDiagnostics.tooManyRepeatedNodes.at(place, LocalizedText(String(limits.repeatedNodes))))
            stoppedAt = offsets.lowerBound
            throw Stop()
        }
        return node.repeated(at: place)
    }

    private func unknownAnchor(_ name: String, at place: SourceRange) -> Diagnostic {
        let near = Spelling.closestMatch(to: name, in: anchors.keys)
        let fix = near.map { Diagnostic.Fix(YAMLDiagnostics.write("*" + $0), replacing: place, with: "*" + $0, isSafe: false) }
        return YAMLDiagnostics.unknownAnchor.at(place, LocalizedText(name), fixes: fix.map { [$0] } ?? [])
    }

    private func emptyNode(at place: SourceRange) -> YAMLNode {
        let map = OffsetMap(startingAt: place.offsets.upperBound)
        let nothing = YAMLNode.ScalarBody(text: "", count: 0, style: .plain, map: map)
        return YAMLNode(.scalar(nothing), range: place, alias: place)
    }

    private mutating func scalar(
        _ event: YAMLEvent, _ style: YAMLScalar.Style, from start: Int, in outer: Surroundings
    ) -> YAMLNode {
        let placed = PlacedScalar(
            event.text, count: event.count, style, at: start..<max(start, event.end), parentColumn: outer.column, in: text)
        scalarRanges.append(placed.opaque)
        return YAMLNode(.scalar(placed.body), range: text.range(placed.range), style: outer.style)
    }

    private mutating func sequence(
        _ style: YAMLNode.Style, from start: Int, in outer: Surroundings
    ) throws(Stop) -> YAMLNode {
        let inner = outer.inside(style, column: style == .block ? column(of: start) : outer.column)
        var items: [YAMLNode] = []
        items.reserveCapacity(4)
        var size = 1
        while true {
            let event = try next()
            if case .sequenceEnd = event.kind {
                let end = style == .flow ? event.end : items.last?.placeEnd ?? start
                return YAMLNode(.sequence(items), range: text.range(start..<max(start, end)), style: style, size: size)
            }
            let item = try node(event, in: inner)
            size += item.size
            items.append(item)
        }
    }

    private mutating func mapping(
        _ style: YAMLNode.Style, from start: Int, in outer: Surroundings
    ) throws(Stop) -> YAMLNode {
        let inner = outer.inside(style, column: style == .block ? column(of: start) : outer.column)
        var entries: [YAMLEntry] = []
        entries.reserveCapacity(4)
        var keys = KeyChecker()
        var size = 1
        var end = start
        while true {
            let event = try next()
            if case .mappingEnd = event.kind {
                if style == .flow { end = event.end }
                return YAMLNode(.mapping(entries), range: text.range(start..<max(start, end)), style: style, size: size)
            }
            let key = try node(event, in: inner)
            let value = try node(try next(), in: inner)
            size += key.size + value.size
            end = max(end, max(key.placeEnd, value.placeEnd))
            if let mistake = keys.mistake(of: key, behind: entries) {
                diagnostics.append(mistake)
            } else {
                entries.append(YAMLEntry(key: key, value: value))
            }
        }
    }

    /// The column, from 0.
    private func column(of offset: Int) -> Int {
        let start = text.scalars[..<offset].lastIndex(where: \.isYAMLBreak).map { $0 + 1 } ?? text.start
        return offset - start
    }
}
