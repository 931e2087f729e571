/// `text.matches(pattern)` with a pattern that is known, compiled once.
final class MatchesNode: Node {
    private let text: any Node
    private let pattern: RE2Pattern

    init(_ text: any Node, _ pattern: RE2Pattern) {
        self.text = text
        self.pattern = pattern
    }

    func evaluate(_ frame: inout Frame) -> CELResult { truth(&frame).result }

    func truth(_ frame: inout Frame) -> Truth {
        frame.cost &+= 1
        let result = text.evaluate(&frame)
        guard case .value(let value) = result else { return Truth(result) }
        guard case .string(let text) = value else { return .error(.noOverload("matches", [value])) }
        frame.charge(value)
        return Truth(pattern.isFound(in: text))
    }
}
