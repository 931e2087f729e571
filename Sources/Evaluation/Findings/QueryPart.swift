import CEL
import Columnar

/// A part of a rule's query for rows beside each other: what is to be developed, the topics, or the grade.
struct QueryPart {
    private let vector: Vector
    private let box: Boxing
    /// Nil where only the values themselves tell which rows ask for the same.
    private let words: [Int64]?
    /// What was asked for, numbered.
    private var numbers: [[String]: Int64] = [:]

    /// Numbers are below this.
    static let bound: Int64 = 1 << 21
    private static let (null, hindered, empty, first): (Int64, Int64, Int64, Int64) = (0, 1, 2, 3)

    init(_ node: VectorNode, _ domain: Domain, _ evaluator: VectorEvaluator) {
        vector = evaluator.evaluate(node, on: domain)
        box = Boxing(vector, node, evaluator.world)
        words = vector.words
    }

    /// Nil for a row that is hindered.
    func value(at row: Int) -> CELValue? { box.value(at: row) }

    /// A number that is the same for rows that ask for the same; nil where there are too many of them.
    mutating func number(of row: Int) -> Int64? {
        if let known = vector.known, !known[row] { return Self.hindered }
        if let empty = vector.empty, empty[row] { return Self.empty }
        if let words {
            return 0 <= words[row] && words[row] < Self.bound - Self.first ? words[row] + Self.first : nil
        }
        guard let value = value(at: row) else { return Self.hindered }
        if case .null = value { return Self.null }
        let ids = value.catalogIDs
        if let number = numbers[ids] { return number }
        let number = Self.first + Int64(numbers.count)
        guard number < Self.bound else { return nil }
        numbers[ids] = number
        return number
    }
}
