import Diagnostics

/// A scalar of libyaml with its exact place and the places of its characters.
struct PlacedScalar {
    let body: YAMLNode.ScalarBody
    /// The scalar as typed; a block scalar ends with its last line that holds text.
    let range: Range<Int>
    /// The part in which `#` begins no comment.
    let opaque: Range<Int>

    /// `count` is how many Unicode scalars `value` has.
    init(
        _ value: String, count: Int, _ style: YAMLScalar.Style, at offsets: Range<Int>, parentColumn: Int, in text: ReadableText
    ) {
        let isBlock = style == .literal || style == .folded
        let inner =
            style == .plain || isBlock ? offsets : offsets.lowerBound + 1..<max(offsets.lowerBound + 1, offsets.upperBound - 1)
        var range = offsets
        var opaque = offsets
        var map = OffsetMap(startingAt: inner.lowerBound)
        if !isBlock, inner.count == count {
            map = OffsetMap(startingAt: inner.lowerBound, count: inner.count)
        } else {
            var decoder = ScalarDecoder(scalars: text.scalars, range: inner)
            switch style {
            case .plain: decoder.plain()
            case .singleQuoted: decoder.singleQuoted()
            case .doubleQuoted: decoder.doubleQuoted()
            case .literal, .folded:
                range = offsets.lowerBound..<decoder.block(parentColumn: parentColumn)
                opaque = min(CommentFinder.lineEnd(in: text, from: offsets.lowerBound), range.upperBound)..<range.upperBound
            }
            // Should the two readings ever differ, every character is said to stand where the scalar begins.
            if String(decoder.text).utf8.elementsEqual(value.utf8) { map = decoder.map }
        }
        let comment = isBlock || offsets.isEmpty ? nil : CommentFinder.comment(after: offsets.upperBound, in: text)
        self.body = YAMLNode.ScalarBody(text: value, count: count, style: style, map: map, commentAfter: comment)
        self.range = range
        self.opaque = opaque
    }
}
