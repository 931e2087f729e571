import TestSupport
import Testing

@testable import CEL

@Suite("parse, print, parse")
struct RoundTripTests {
    @Test("random expressions survive", arguments: [1, 2, 3, 4] as [UInt64])
    func random(seed: UInt64) {
        var generator = ExpressionGenerator(seed: seed)
        var parsed = 0
        var failures: [String] = []
        let count = Effort.cases(500, long: 30_000)
        for _ in 0..<count {
            let text = generator.expression()
            // A few are none, as a message before a dot, or a macro over a wrong name.
            guard let tree = Evaluating.tree(text) else { continue }
            parsed += 1
            let printed = tree.root.text
            let again = Evaluating.tree(printed)?.root
            if again.map(TreeShape.of) != TreeShape.of(tree.root) || again?.text != printed {
                failures.append("\(text) became \(printed)")
            }
        }
        // The shortest tells most.
        #expect(failures.min { $0.utf8.count < $1.utf8.count } == nil, "\(failures.count) with seed \(seed)")
        #expect(parsed > count * 17 / 20)
    }
}
