package import Columnar
package import Policies

/// The findings of a check, in the order of the rules and then of the records.
///
/// Found on columns, they are held as numbers of rows and made when they are asked for: one by one through the collection, which is
/// meant for passing over them once, or in batches for outputs that write many.
package struct FindingList: RandomAccessCollection, Sendable {
    /// Rows of one rule that are findings.
    struct Block: Sendable {
        let rule: Int
        var rows: [Int32]
        /// The position of the first among all findings.
        var first: Int
    }

    private enum Storage: Sendable {
        case made([Finding])
        case sparse(FindingBatchMaker, [Block], SeatPlan)
    }

    private var storage: Storage
    package private(set) var count: Int

    package init(_ findings: [Finding] = []) {
        storage = .made(findings)
        count = findings.count
    }

    /// `rows` are those of each rule, in the order of the policy.
    init(_ maker: FindingBatchMaker, rows: [[Int32]], seats: SeatPlan = SeatPlan()) {
        var blocks: [Block] = []
        var count = 0
        for (rule, rows) in rows.enumerated() where !rows.isEmpty {
            blocks.append(Block(rule: rule, rows: rows, first: count))
            count += rows.count
        }
        storage = .sparse(maker, blocks, seats)
        self.count = count
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package subscript(position: Int) -> Finding {
        switch storage {
        case .made(let findings): return findings[position]
        case .sparse(let maker, let blocks, let seats):
            let block = blocks[block(of: position, blocks)]
            let row = block.rows[position - block.first]
            return maker.batch(rule: block.rule, rows: [row], first: position, parts: .all, seats: seats).finding(0)
        }
    }

    private func block(of position: Int, _ blocks: [Block]) -> Int {
        precondition(position >= 0 && position < count, "a finding that is not there")
        var (low, high) = (0, blocks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if blocks[middle].first <= position { low = middle } else { high = middle }
        }
        return low
    }
}

extension FindingList {
    /// Findings of one rule that are made together.
    private struct Piece: Sendable {
        /// The number of its block; -1 for findings that are made already.
        let block: Int
        /// The positions among all findings.
        let positions: Range<Int>
    }

    /// The findings cut into pieces of one rule and at most so many.
    private func pieces(_ size: Int) -> [Piece] {
        func cut(_ block: Int, _ range: Range<Int>) -> [Piece] {
            stride(from: range.lowerBound, to: range.upperBound, by: size).map {
                Piece(block: block, positions: $0..<Swift.min($0 + size, range.upperBound))
            }
        }
        switch storage {
        case .sparse(_, let blocks, _):
            return blocks.enumerated().flatMap { cut($0, $1.first..<$1.first + $1.rows.count) }
        case .made(let findings):
            var result: [Piece] = []
            var first = 0
            for position in findings.indices where position + 1 == count || findings[position + 1].rule != findings[first].rule {
                result += cut(-1, first..<position + 1)
                first = position + 1
            }
            return result
        }
    }

    private func batch(_ piece: Piece, _ parts: FindingParts) -> FindingBatch {
        switch storage {
        case .made(let findings): return FindingBatch(findings[piece.positions.lowerBound], Array(findings[piece.positions]))
        case .sparse(let maker, let blocks, let seats):
            let block = blocks[piece.block]
            let rows = Array(block.rows[(piece.positions.lowerBound - block.first)..<(piece.positions.upperBound - block.first)])
            return maker.batch(rule: block.rule, rows: rows, first: piece.positions.lowerBound, parts: parts, seats: seats)
        }
    }

    /// Makes the findings in batches on all threads, and calls `body` with what becomes of each, in their order. `map` is given the
    /// position of a batch's first finding.
    package func forEachBatch<Part: Sendable>(
        _ parts: FindingParts, size: Int = 4096, progress: Progress? = nil, map: @Sendable (FindingBatch, Int) -> Part,
        _ body: (Part) -> Void
    ) {
        let pieces = pieces(size)
        Parallel.orderedMap(count: pieces.count, threads: Parallel.threadCount, ahead: 16) { number in
            defer { progress?.advance(pieces[number].positions.count) }
            return map(batch(pieces[number], parts), pieces[number].positions.lowerBound)
        } _: {
            body($0)
        }
    }

    /// Passes over the findings, making many at a time.
    package struct Iterator: IteratorProtocol {
        private let list: FindingList
        private var pieces: [Piece]
        private var made: [Finding] = []
        private var place = 0

        fileprivate init(_ list: FindingList) {
            self.list = list
            pieces = list.pieces(512).reversed()
        }

        package mutating func next() -> Finding? {
            while place == made.count {
                guard let piece = pieces.popLast() else { return nil }
                let batch = list.batch(piece, .all)
                made = (0..<batch.count).map { batch.finding($0) }
                place = 0
            }
            defer { place += 1 }
            return made[place]
        }
    }

    package func makeIterator() -> Iterator { Iterator(self) }

    /// The findings at `positions`, which ascend; without seats, which depend on all that there are.
    func keeping(_ positions: [Int]) -> FindingList {
        switch storage {
        case .made(let findings): return FindingList(positions.map { findings[$0] })
        case .sparse(let maker, let blocks, _):
            var rows = [[Int32]](repeating: [], count: maker.nodes.count)
            var next = 0
            for block in blocks {
                while next < positions.count, positions[next] < block.first + block.rows.count {
                    rows[block.rule].append(block.rows[positions[next] - block.first])
                    next += 1
                }
            }
            return FindingList(maker, rows: rows)
        }
    }

    /// The findings with the seats of what is recommended.
    func seated(_ seats: SeatPlan) -> FindingList {
        guard case .sparse(let maker, let blocks, _) = storage else { return self }
        var result = self
        result.storage = .sparse(maker, blocks, seats)
        return result
    }
}

extension FindingList: ExpressibleByArrayLiteral {
    package init(arrayLiteral findings: Finding...) { self.init(findings) }
}

extension FindingList {
    /// How many findings weigh how much.
    package var severityCounts: [FindingSeverity: Int] {
        var counts: [FindingSeverity: Int] = [:]
        forEachBatch(.severity) { batch, _ in
            (0..<batch.count).reduce(into: [FindingSeverity: Int]()) { $0[batch.severity($1), default: 0] += 1 }
        } _: {
            counts.merge($0) { $0 + $1 }
        }
        return counts
    }

    /// How many different people and groups the findings are about.
    package var subjectCount: Int {
        var subjects: Set<Subject> = []
        forEachBatch([]) { batch, _ in
            Set((0..<batch.count).map { Subject(kind: batch.subjectKind, id: batch.subjects.text($0) ?? "") })
        } _: {
            subjects.formUnion($0)
        }
        return subjects.count
    }
}
