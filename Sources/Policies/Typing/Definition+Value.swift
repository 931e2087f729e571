package import CEL

extension Definition.Body {
    /// The value of a definition that is no aggregate, where `evaluate` gives the values of its expressions. `chosen` is told which row
    /// of a decision table fits, one past the last where none does.
    package func value(chosen: (Int) -> Void = { _ in }, _ evaluate: (TypedExpression) -> CELResult) -> CELResult {
        switch self {
        case .expression(let expression), .key(_, let expression), .element(_, let expression): evaluate(expression)
        case .match(let arms): Self.value(of: arms, evaluate)
        case .table(let table): Self.value(of: table, chosen, evaluate)
        case .aggregate: .error(CELError(.other, "an aggregate has no value of one row"))
        }
    }

    /// The output of the first arm whose condition holds; unknown where that cannot be told.
    private static func value(of arms: [TypedArm], _ evaluate: (TypedExpression) -> CELResult) -> CELResult {
        for arm in arms {
            guard let condition = arm.condition else { return evaluate(arm.output) }
            switch evaluate(condition) {
            case .value(.bool(true)): return evaluate(arm.output)
            case .value: continue
            case .unknown(let missing): return .unknown(missing)
            case .error(let error): return .error(error)
            }
        }
        return .value(.optional(.none))
    }

    /// The output of the first row whose cells all hold the inputs. An input that no cell asks for may be unknown.
    private static func value(
        of table: TypedTable, _ chosen: (Int) -> Void, _ evaluate: (TypedExpression) -> CELResult
    ) -> CELResult {
        var inputs: [Int: CELResult] = [:]
        func input(_ index: Int) -> CELResult {
            if let known = inputs[index] { return known }
            let result = evaluate(table.inputs[index])
            inputs[index] = result
            return result
        }
        rows: for (number, row) in table.rows.enumerated() {
            for (index, cell) in row.cells.enumerated() {
                guard let cell else { continue }
                switch input(index) {
                case .value(let value): if !cell.contains(where: { value.fits($0) }) { continue rows }
                case let other: return other
                }
            }
            chosen(number)
            return .value(row.output)
        }
        chosen(table.rows.count)
        return .value(.optional(.none))
    }
}

extension CELValue {
    /// Whether a cell's value fits an input: equal to it, or one of its elements.
    fileprivate func fits(_ cell: CELValue) -> Bool {
        if case .list(let elements) = self { elements.contains(cell) } else { self == cell }
    }
}
