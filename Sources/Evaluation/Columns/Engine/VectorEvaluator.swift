import CEL
import CivilTime
import Columnar
import Policies

/// Evaluates nodes for whole domains. One evaluator serves one thread.
final class VectorEvaluator {
    let store: ColumnStore

    var world: World { store.world }

    init(_ store: ColumnStore) {
        self.store = store
    }

    /// The results of a node for rows.
    func evaluate(_ node: VectorNode, on domain: Domain) -> Vector {
        if let known = domain.memo[node.id] ?? domain.inherited(node.id) { return known }
        let result = compute(node, in: domain.frame)
        domain.memo[node.id] = result
        return result
    }

    /// The results of a node for the rows or elements of a frame.
    func evaluate(_ node: VectorNode, in frame: Frame) -> Vector {
        if frame.level == 0, let domain = frame.domain { return evaluate(node, on: domain) }
        if let known = frame.memo[node.id] { return known }
        let result = compute(node, in: frame)
        frame.memo[node.id] = result
        return result
    }

    /// Whether the results of a node for a frame are there already.
    func isEvaluated(_ node: VectorNode, in frame: Frame) -> Bool {
        if frame.level == 0, let domain = frame.domain { return domain.memo[node.id] != nil }
        return frame.memo[node.id] != nil
    }

    private func compute(_ node: VectorNode, in frame: Frame) -> Vector {
        switch node.kind {
        case .constant(let value): return Vector(repeating: value, node, count: frame.count)
        case .code(let code):
            guard let space = node.space else { return .hindered(count: frame.count) }
            return Vector(.codes([Int32](repeating: code, count: frame.count), space), count: frame.count)
        case .hindered: return .hindered(count: frame.count)
        case .row: return Vector(.codes(frame.domain?.rowNumbers ?? [], .rows(frame.domain?.type ?? 0)), count: frame.count)
        case .member(_, let slot): return member(slot, frame)
        case .holder(let type, let inner): return holder(type, inner, frame)
        case .follow(let codes, let type, let inner): return follow(evaluate(codes, in: frame), type, inner)
        case .reach(let level, let inner): return reach(level, inner, frame)
        case .element(let level):
            let (found, places) = frame.climb(to: level)
            guard let elements = found.elements else { return .hindered(count: frame.count) }
            return places.map { elements.gathered($0) } ?? elements
        case .value(let inner):
            let vector = evaluate(inner, in: frame)
            return Vector(vector.values, count: vector.count, known: vector.present)
        case .some(let inner): return evaluate(inner, in: frame)
        case .isPresent(let inner):
            let vector = evaluate(inner, in: frame)
            let bits = vector.empty.map { ~$0 } ?? Bitmap(repeating: true, count: vector.count)
            return Vector(.bools(bits), count: vector.count, known: vector.known)
        case .interpreted(let left): return interpreted(left, node, frame)
        default: return operate(node, frame)
        }
    }

    private func operate(_ node: VectorNode, _ frame: Frame) -> Vector {
        func operand(_ node: VectorNode) -> Vector { evaluate(node, in: frame) }
        switch node.kind {
        case .not(let inner):
            let vector = operand(inner)
            guard case .bools(let bits) = vector.values else { return .hindered(count: frame.count) }
            return Vector(.bools(~bits), count: vector.count, known: vector.known)
        case .negate(let inner): return Arithmetic.negated(operand(inner))
        case .logical(let sign, let operands): return Logic.combined(sign, operands.map(operand))
        case .compare(let sign, let left, let right):
            if case .constant(let value) = right.kind {
                return comparedInPlace(sign, left, value, frame) ?? Comparison.compare(sign, operand(left), value)
            }
            return Comparison.compare(sign, operand(left), operand(right))
        case .arithmetic(let sign, let left, let right): return Arithmetic.compute(sign, operand(left), operand(right))
        case .conditional(let condition, let yes, let no):
            return Logic.choice(operand(condition), operand(yes), operand(no), node, world)
        case .lookup(let codes, let table): return table.vector(operand(codes))
        case .pair(let first, let second, let width): return CodeTable.pairs(operand(first), operand(second), width, node)
        case .call(let overload, let arguments): return call(overload, arguments, node, frame)
        case .native(let function, let arguments): return function.vector(arguments.map(operand))
        case .fiscalYear(let start, let day): return operand(day).fiscalYears(start)
        case .list(let operation, let list): return folded(operation, list, node, frame)
        case .probe(let probe): return probed(probe, frame)
        case .filter(let list, let condition): return filtered(operand(list), condition, frame)
        case .map(let list, let condition, let transform): return mapped(operand(list), condition, transform, frame)
        case .quantifier(let form, let list, let condition): return quantified(form, operand(list), condition, frame)
        default: return .hindered(count: frame.count)
        }
    }
}

extension VectorEvaluator {
    private func member(_ slot: Int, _ frame: Frame) -> Vector {
        guard let domain = frame.domain else { return .hindered(count: frame.count) }
        switch store.tables[domain.type].members[slot] {
        case .column(let stored): return stored.vector(domain.rows)
        case .children(let child): return children(child, slot, domain)
        case .cells(let cells): return boxed(cells, domain)
        case .absent, .ancestor, .definition, .links: return .hindered(count: frame.count)
        }
    }

    private func children(_ child: Int, _ slot: Int, _ domain: Domain) -> Vector {
        let known: Bitmap?
        switch (store.completeness(of: slot, domain.type), domain.rows) {
        case (.all, _): known = nil
        case (.none, _):
            return Vector(
                .lists(domain.children(child)), count: domain.count, known: Bitmap(repeating: false, count: domain.count))
        case (.some(let bits), .range(let range)): known = bits.slice(range)
        case (.some(let bits), .list(let rows)): known = bits.gathered(rows)
        }
        return Vector(.lists(domain.children(child)), count: domain.count, known: known)
    }

    private func boxed(_ cells: ComputedCells, _ domain: Domain) -> Vector {
        var values: [CELValue] = []
        var known = Bitmap()
        var empty = Bitmap()
        for place in 0..<domain.count {
            switch cells.cell(ofRow: domain.row(at: place)) {
            case .value(let value):
                values.append(value)
                known.append(true)
                empty.append(false)
            case .absent(let state):
                values.append(.null)
                known.append(state.isEmpty)
                empty.append(state.isEmpty)
            case .unknown, .error:
                values.append(.null)
                known.append(false)
                empty.append(false)
            }
        }
        return Vector(.boxed(values), count: domain.count, known: known, empty: empty)
    }

    private func holder(_ type: Int, _ inner: VectorNode, _ frame: Frame) -> Vector {
        guard let domain = frame.domain else { return .hindered(count: frame.count) }
        let (holders, places) = domain.holder(type)
        return evaluate(inner, on: holders).gathered(places)
    }

    /// Rows that codes name several times are evaluated several times.
    private func follow(_ codes: Vector, _ type: Int, _ inner: VectorNode) -> Vector {
        guard case .codes(let rows, _) = codes.values else { return .withoutValues(like: codes) }
        guard let present = codes.present else {
            return evaluate(inner, on: Domain(type, .list(rows), in: store))
        }
        let population = present.population
        guard population > 0 else { return .withoutValues(like: codes) }
        // Where few rows are absent, any row is evaluated in their place and then disregarded.
        if population * 2 > codes.count {
            let (source, last) = (rows.span, Int32(truncatingIfNeeded: store.tables[type].count - 1))
            let safe = Kernel.make(codes.count) { unsafe min(max(source[unchecked: $0], 0), last) }
            let found = evaluate(inner, on: Domain(type, .list(safe), in: store))
            let known = found.known.map { $0 & present } ?? present
            let empty = found.empty.map { $0 & present }
            return Vector(
                found.values, count: codes.count, known: codes.empty.map { known | $0 } ?? known,
                empty: codes.empty.map { own in empty.map { $0 | own } ?? own } ?? empty)
        }
        let found = evaluate(inner, on: Domain(type, .list(Kernel.gather(rows, present.places)), in: store))
        return found.spread(to: present, count: codes.count, empty: codes.empty)
    }

    private func reach(_ level: Int, _ inner: VectorNode, _ frame: Frame) -> Vector {
        let (found, places) = frame.climb(to: level)
        let vector = found.domain.map { evaluate(inner, on: $0) } ?? .hindered(count: found.count)
        return places.map { vector.gathered($0) } ?? vector
    }

    private func interpreted(_ left: InterpretedExpression, _ node: VectorNode, _ frame: Frame) -> Vector {
        guard let domain = frame.domain else { return .hindered(count: frame.count) }
        let entries = (0..<domain.count).map { place -> CodeTable.Entry in
            var context = RowContext(world, type: domain.type, row: domain.row(at: place))
            context.observed = left.observed.map { context.evaluate($0) }
            context.item = left.item.map { context.evaluate($0) }
            return CodeTable.Entry(context.evaluate(left.expression))
        }
        return Vector(entries, type: node.type)
    }

    private func call(_ overload: CELOverload, _ arguments: [VectorNode], _ node: VectorNode, _ frame: Frame) -> Vector {
        let boxes = arguments.map { Boxing(evaluate($0, in: frame), $0, world) }
        let entries = (0..<frame.count).map { row -> CodeTable.Entry in
            var values: [CELValue] = []
            for box in boxes {
                guard let value = box.value(at: row) else { return .hindered }
                values.append(value)
            }
            return CodeTable.Entry(overload.evaluate(values))
        }
        return Vector(entries, type: node.type)
    }
}
