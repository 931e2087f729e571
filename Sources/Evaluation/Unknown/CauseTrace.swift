import CEL
import Columnar
import Policies

/// The cells because of which rows of a batch cannot be judged: for each row its missing cells, as the reference interpreter would name
/// them, found on columns.
struct CauseTrace {
    /// A cell that a row lacks.
    struct Missing: Comparable {
        /// The row's place in the batch.
        let place: Int32
        /// The number of the cell's address.
        let cell: Int

        static func < (left: Self, right: Self) -> Bool {
            left.place != right.place ? left.place < right.place : left.cell < right.cell
        }
    }

    private let evaluator: VectorEvaluator
    /// May name a cell of a row twice.
    private(set) var missing: [Missing] = []
    /// Rows of which columns cannot tell: errors, and lists of which some row is in doubt.
    private(set) var untold: Bitmap

    init(_ evaluator: VectorEvaluator, count: Int) {
        self.evaluator = evaluator
        untold = Bitmap(repeating: false, count: count)
    }

    /// The cells because of which rows are hindered that are asked for nodes one after the other, each row up to the first node that has
    /// no result. Rows of which it is not known whether they are there are left to the reference.
    init(of nodes: [VectorNode], on domain: Domain, _ evaluator: VectorEvaluator) {
        self.init(evaluator, count: domain.count)
        if let uncertain = domain.uncertain { giveUp(uncertain) }
        var left = ~untold
        for node in nodes {
            let hindered = evaluator.evaluate(node, on: domain).hindered & left
            add(node, on: domain, at: hindered)
            left = left.subtracting(hindered)
        }
        giveUp(left)
    }

    /// Rows or elements that stand for those of the batch: for each its place in the batch.
    private struct Rows {
        let frame: Frame
        /// For each level of frames; nil where the rows are those of the batch.
        let origins: [[Int32]?]

        /// Rows by themselves.
        init(_ domain: Domain, origins: [Int32]?) {
            frame = domain.frame
            self.origins = [origins]
        }

        /// The elements of lists of rows.
        init(_ lists: ListVector, in rows: Rows) {
            frame = Frame(lists, in: rows.frame)
            origins = rows.origins + [lists.owners.map { rows.origin(Int($0)) }]
        }

        func origin(_ place: Int) -> Int32 {
            origins[frame.level].map { $0[place] } ?? Int32(truncatingIfNeeded: place)
        }
    }

    /// Finds the cells because of which a node is hindered, for rows at `places` of the batch, at all of which it is.
    mutating func add(_ node: VectorNode, on domain: Domain, at places: Bitmap) {
        trace(node, Rows(domain, origins: nil), places)
    }

    /// Leaves rows at `places` of the batch to the reference.
    private mutating func giveUp(_ places: Bitmap) { untold = untold | places }

    private mutating func trace(_ node: VectorNode, _ rows: Rows, _ places: Bitmap) {
        guard places.hasAny else { return }
        switch node.kind {
        case .member(let type, let slot): noteStored(type, slot, rows, places)
        case .hindered:
            // A column that is not there is the same node for elements as for the rows around them.
            guard rows.frame.level == 0, let member = node.attribute else { return giveUp(rows, places) }
            note(member.type, member.slot, rows, places)
        case .value(let inner): traceValue(node, inner, rows, places)
        case .some(let inner), .not(let inner), .isPresent(let inner): descend([inner], rows, places)
        case .negate(let inner), .fiscalYear(_, let inner): descend([inner], rows, places)
        case .compare(_, let left, let right), .arithmetic(_, let left, let right): descend([left, right], rows, places)
        case .native(_, let arguments), .call(_, let arguments): descend(arguments, rows, places)
        case .pair(let first, let second, _): descend([first, second], rows, places)
        case .logical(_, let operands): descend(operands, rows, places)
        case .lookup(let codes, _): descend([codes], rows, places)
        case .list(_, let list): descend([list], rows, places)
        case .filter(let list, let condition), .quantifier(_, let list, let condition):
            traceElements(list, condition, transform: nil, rows, places)
        case .map(let list, let condition, let transform):
            traceElements(list, condition, transform: transform, rows, places)
        case .probe(let probe):
            let own = hindered(probe.plain, rows) & places
            trace(probe.plain, rows, own)
            giveUp(rows, places.subtracting(own))
        case .conditional(let condition, let yes, let no): traceChoice(condition, yes, no, rows, places)
        case .holder(let type, let inner): traceHolder(type, inner, rows, places)
        case .follow(let codes, let type, let inner): traceFollowed(codes, type, inner, rows, places)
        case .reach(let level, let inner): traceReached(level, inner, rows, places)
        case .constant, .code, .row, .element, .interpreted: giveUp(rows, places)
        }
    }

    /// What is hindered because one of its parts is: by each part that is. Where none is, it is an error.
    private mutating func descend(_ parts: [VectorNode], _ rows: Rows, _ places: Bitmap) {
        var left = places
        for part in parts where !part.isFixed {
            let own = hindered(part, rows) & places
            left = left.subtracting(own)
            trace(part, rows, own)
        }
        giveUp(rows, left)
    }

    /// An optional member without a value is what is missing itself.
    private mutating func traceValue(_ node: VectorNode, _ inner: VectorNode, _ rows: Rows, _ places: Bitmap) {
        let vector = evaluator.evaluate(inner, in: rows.frame)
        let own = vector.hindered & places
        trace(inner, rows, own)
        let empty = places.subtracting(own)
        if let member = node.attribute { return note(member.type, member.slot, rows, empty) }
        switch inner.kind {
        case .member(let type, let slot): noteStored(type, slot, rows, empty)
        // What several rows share is the member of the row that holds them.
        case .holder(let type, let shared): traceHolder(type, shared, rows, empty, isValue: true)
        default: giveUp(rows, empty)
        }
    }

    private mutating func traceChoice(
        _ condition: VectorNode, _ yes: VectorNode, _ no: VectorNode, _ rows: Rows, _ places: Bitmap
    ) {
        let (holds, open) = evaluator.evaluate(condition, in: rows.frame).truth
        trace(condition, rows, open & places)
        let decided = places.subtracting(open)
        for (branch, own) in [(yes, decided & holds), (no, decided.subtracting(holds))] {
            let hindered = hindered(branch, rows) & own
            trace(branch, rows, hindered)
            giveUp(rows, own.subtracting(hindered))
        }
    }

    /// Lists that are hindered because of some of their elements: by each element that is.
    private mutating func traceElements(
        _ list: VectorNode, _ condition: VectorNode?, transform: VectorNode?, _ rows: Rows, _ places: Bitmap
    ) {
        let vector = evaluator.evaluate(list, in: rows.frame)
        let own = vector.hindered & places
        trace(list, rows, own)
        var left = places.subtracting(own)
        guard case .lists(let all) = vector.values else { return giveUp(rows, left) }
        var taken = all
        if let condition {
            let elements = Rows(all, in: rows)
            left = left.subtracting(traceInner(condition, elements, all, left))
            let (holds, hindered) = evaluator.evaluate(condition, in: elements.frame).truth
            taken = all.selecting(holds.subtracting(hindered))
        }
        if let transform { left = left.subtracting(traceInner(transform, Rows(taken, in: rows), taken, places.subtracting(own))) }
        giveUp(rows, left)
    }

    /// Gives the rows at `places` of which some element was hindered.
    private mutating func traceInner(_ node: VectorNode, _ elements: Rows, _ lists: ListVector, _ places: Bitmap) -> Bitmap {
        var found = Bitmap(repeating: false, count: places.count)
        var inner = Bitmap(repeating: false, count: lists.elementCount)
        let owners = lists.owners
        hindered(node, elements).forEachPlace { element in
            let row = Int(owners[element])
            guard places[row] else { return }
            found[row] = true
            inner[element] = true
        }
        trace(node, elements, inner)
        return found
    }

    /// What is computed for the rows of a frame around.
    private mutating func traceReached(_ level: Int, _ inner: VectorNode, _ rows: Rows, _ places: Bitmap) {
        let (found, around) = rows.frame.climb(to: level)
        guard let domain = found.domain else { return giveUp(rows, places) }
        let reached = Rows(domain, origins: rows.origins[found.level])
        guard let around else { return trace(inner, reached, places) }
        var inside = Bitmap(repeating: false, count: domain.count)
        places.forEachPlace { inside[Int(around[$0])] = true }
        trace(inner, reached, inside)
    }

    private mutating func traceHolder(
        _ type: Int, _ inner: VectorNode, _ rows: Rows, _ places: Bitmap, isValue: Bool = false
    ) {
        guard let domain = rows.frame.domain else { return giveUp(rows, places) }
        let (holders, around) = domain.holder(type)
        let numbers = holders.rowNumbers
        let wanted = places.places
        move(inner, to: type, wanted.map { numbers[Int(around[Int($0)])] }, rows, wanted, isValue: isValue)
    }

    private mutating func traceFollowed(
        _ codes: VectorNode, _ type: Int, _ inner: VectorNode, _ rows: Rows, _ places: Bitmap
    ) {
        let vector = evaluator.evaluate(codes, in: rows.frame)
        let own = vector.hindered & places
        trace(codes, rows, own)
        let followed = places.subtracting(own)
        guard case .codes(let numbers, _) = vector.values, vector.empty.map({ !($0 & followed).hasAny }) ?? true else {
            return giveUp(rows, followed)
        }
        let wanted = followed.places
        move(inner, to: type, wanted.map { numbers[Int($0)] }, rows, wanted, isValue: false)
    }

    /// Goes on with one other row for each of the rows at `wanted`.
    private mutating func move(
        _ inner: VectorNode, to type: Int, _ numbers: [Int32], _ rows: Rows, _ wanted: [Int32], isValue: Bool
    ) {
        guard !numbers.isEmpty else { return }
        let moved = Rows(
            Domain(type, .list(numbers), in: evaluator.store), origins: wanted.map { rows.origin(Int($0)) })
        let all = Bitmap(repeating: true, count: numbers.count)
        if isValue, case .member(let type, let slot) = inner.kind { return noteStored(type, slot, moved, all) }
        let own = hindered(inner, moved)
        trace(inner, moved, own)
        giveUp(moved, all.subtracting(own))
    }

    private func hindered(_ node: VectorNode, _ rows: Rows) -> Bitmap { evaluator.evaluate(node, in: rows.frame).hindered }

    private mutating func note(_ type: Int, _ slot: Int, _ rows: Rows, _ places: Bitmap) {
        guard let domain = rows.frame.domain, type == domain.type else { return giveUp(rows, places) }
        places.forEachPlace { place in
            let cell = CellAddress(type: type, slot: slot, row: domain.row(at: place)).number
            missing.append(Missing(place: rows.origin(place), cell: cell))
        }
    }

    /// Cells that stand in a column. One that was computed and is in doubt is not missing itself.
    private mutating func noteStored(_ type: Int, _ slot: Int, _ rows: Rows, _ places: Bitmap) {
        guard let domain = rows.frame.domain, type == domain.type else { return giveUp(rows, places) }
        switch (evaluator.world.tables[type].members[slot], evaluator.store.tables[type].members[slot]) {
        case (.stored, _), (.absent, _): note(type, slot, rows, places)
        case (.children, _): if isTold(type, slot) { note(type, slot, rows, places) } else { giveUp(rows, places) }
        case (_, .column(let stored)):
            var inDoubt = Bitmap(repeating: false, count: places.count)
            places.forEachPlace { inDoubt[$0] = stored.column.states[domain.row(at: $0)] == .unreadable }
            note(type, slot, rows, places.subtracting(inDoubt))
            giveUp(rows, inDoubt)
        default: giveUp(rows, places)
        }
    }

    /// Whether a list of rows that is not known is missing itself, and not some of its rows in doubt.
    private func isTold(_ type: Int, _ slot: Int) -> Bool {
        guard case .children(let child, _) = evaluator.world.tables[type].members[slot],
            case .table = evaluator.world.tables[child].type.source
        else { return false }
        return evaluator.store.tables[child].uncertain == nil
    }

    private mutating func giveUp(_ rows: Rows, _ places: Bitmap) {
        places.forEachPlace { untold[Int(rows.origin($0))] = true }
    }
}

extension VectorNode {
    /// Whether it is the same in every row, and known.
    fileprivate var isFixed: Bool {
        switch kind {
        case .constant, .code, .row: true
        default: false
        }
    }
}
