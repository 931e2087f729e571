/// What nodes came to, by their ids: the last result of each, and how all of its results were.
struct TraceRecord {
    private(set) var results: [Int: CELResult] = [:]
    private(set) var outcomes = CELOutcomes()

    mutating func note(_ id: Int, _ result: CELResult) {
        results[id] = result
        outcomes.note(id, result)
    }
}

/// Notes what a node comes to. Only programs that are built to be traced have it.
final class TraceNode: Node {
    private let id: Int
    private let inner: any Node

    init(_ id: Int, _ inner: any Node) {
        self.id = id
        self.inner = inner
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        let result = inner.evaluate(&frame)
        frame.trace?.note(id, result)
        return result
    }
}
