import Diagnostics
import Testing

@testable import YAMLTree

@Suite("Random texts")
struct RandomTextTests {
    @Test("in random documents every scalar and each of its characters is found where it was typed", arguments: 0..<8)
    func places(block: Int) throws {
        for seed in block * 100..<(block + 1) * 100 {
            let sample = YAMLSample(seed: UInt64(seed))
            let document = YAMLReader.read(SourceText(name: "seed \(seed)", text: sample.text))
            try #require(document.diagnostics.map(\.code) == [], "seed \(seed)\n\(sample.text)")
            let found = document.root.map(Self.scalars) ?? []
            try #require(found == sample.expected, "seed \(seed)\n\(sample.text)")
        }
    }

    @Test("the generator makes every style, also in other line ends")
    func variety() throws {
        var styles: Set<YAMLScalar.Style> = []
        var isFolded = false
        for seed in 0..<100 {
            let document = YAMLReader.read(SourceText(name: "x", text: YAMLSample(seed: UInt64(seed)).text))
            let root = try #require(document.root)
            for node in Self.nodes(root) {
                guard let scalar = node.scalar else { continue }
                styles.insert(scalar.style)
                isFolded = isFolded || scalar.style == .plain && node.range.text.contains { $0.isNewline }
            }
        }
        #expect(styles == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
        #expect(isFolded)
    }

    static func nodes(_ node: YAMLNode) -> [YAMLNode] {
        let children = (node.entries ?? []).flatMap { [$0.key, $0.value] } + (node.items ?? [])
        return [node] + children.flatMap(nodes)
    }

    private static func scalars(_ node: YAMLNode) -> [YAMLSample.Expected] {
        nodes(node).compactMap { node in
            node.scalar.map { scalar in
                let text = Array(scalar.text.unicodeScalars)
                return YAMLSample.Expected(
                    text: text, offsets: text.indices.map { scalar.sourceOffset(at: $0) }, range: node.range.offsets)
            }
        }
    }
}
