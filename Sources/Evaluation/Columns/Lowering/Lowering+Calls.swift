import CEL

extension Lowering {
    /// A function on values: computed now where nothing depends on a row, by code where all depends on one code.
    func call(_ overload: CELOverload, _ arguments: [VectorNode], key: String, type: CELType, isOptional: Bool) -> VectorNode {
        let fixed = arguments.map(\.fixedEntry)
        if fixed.allSatisfy({ $0 != nil }) {
            return node(of: Self.entry(overload, fixed.compactMap(\.self)), type, isOptional: isOptional)
        }
        let key = "\(key)(\(arguments.map { String($0.id) }.joined(separator: ",")))"
        if let table = tabulated(overload, arguments, key: key, type: type, isOptional: isOptional, limit: 1 << 20) {
            return table
        }
        return add(key, .call(overload, arguments), type, isOptional: isOptional, space: nil)
    }

    /// Results by code where the arguments depend on one code, or on two with few combinations; nil otherwise.
    func tabulated(
        _ overload: CELOverload, _ arguments: [VectorNode], key: String, type: CELType, isOptional: Bool, limit: Int
    ) -> VectorNode? {
        // What is hindered in every row would be forgotten as a cause.
        guard !arguments.contains(where: \.isHindered) else { return nil }
        var roots: [VectorNode] = []
        for argument in arguments where argument.fixedEntry == nil {
            guard let root = argument.codeRoot, !root.isOptional else { return nil }
            if !roots.contains(where: { $0.id == root.id }) { roots.append(root) }
        }
        let sizes = roots.compactMap { $0.space?.size(in: world) }
        guard sizes.count == roots.count, roots.count <= 2,
            sizes.reduce(1, { $0 * max($1, 1) }) <= (roots.count == 1 ? limit : 1 << 16)
        else { return nil }
        guard let first = roots.first else { return nil }
        let codes: VectorNode
        let second = roots.count == 2 ? sizes[1] : 1
        if roots.count == 2 {
            codes = add(
                "pair(\(first.id),\(roots[1].id))", .pair(first, roots[1], second), .int, space: .pairs(sizes[0] * second))
        } else {
            codes = first
        }
        let entries = (0..<sizes[0] * second).map { code -> CodeTable.Entry in
            let values = arguments.compactMap { $0.entry(code / second, of: first, or: code % second, world) }
            return values.count == arguments.count ? Self.entry(overload, values) : .hindered
        }
        let valueType = Self.unwrapped(type).type
        let table = CodeTable(entries, type: valueType)
        if valueType.needsCodes, table.space == nil, entries.contains(where: { if case .value = $0 { true } else { false } }) {
            guard case .boxed = table.storage else { return nil }
        }
        return add("table(\(key))", .lookup(codes, table), type, isOptional: isOptional, space: table.space)
    }

    /// A node for a result that is the same in every row.
    func node(of entry: CodeTable.Entry, _ type: CELType, isOptional: Bool) -> VectorNode {
        switch entry {
        case .value(let value): isOptional ? some(constant(value, type)) : constant(value, type)
        case .nothing: nothing(Self.unwrapped(type).type)
        case .hindered: hindered(type)
        }
    }

    private static func entry(_ overload: CELOverload, _ arguments: [CodeTable.Entry]) -> CodeTable.Entry {
        var values: [CELValue] = []
        for (index, argument) in arguments.enumerated() {
            switch argument {
            case .value(let value):
                if index < overload.parameters.count, case .optional = overload.parameters[index] {
                    values.append(.optional(.some(value)))
                } else {
                    values.append(value)
                }
            case .nothing: values.append(.optional(.none))
            case .hindered: return .hindered
            }
        }
        return CodeTable.Entry(overload.evaluate(values))
    }
}

extension VectorNode {
    /// Its result where that is the same in every row.
    var fixedEntry: CodeTable.Entry? {
        switch kind {
        case .constant(.optional(.none)): .nothing
        case .constant(let value): .value(value)
        case .some(let node): node.fixedEntry
        case .hindered: .hindered
        default: nil
        }
    }

    /// The node whose codes decide about its results; nil where there is none.
    var codeRoot: VectorNode? {
        switch kind {
        case .lookup(let codes, _): return codes
        default:
            guard !isOptional else { return nil }
            switch space {
            case .texts, .catalog: return type.isList ? nil : self
            case .rows, .pairs, nil: return nil
            }
        }
    }

    /// Its result for a code: `first` of the one root, `second` of another.
    fileprivate func entry(_ first: Int, of root: VectorNode, or second: Int, _ world: World) -> CodeTable.Entry? {
        if let fixedEntry { return fixedEntry }
        guard let own = codeRoot else { return nil }
        let code = own.id == root.id ? first : second
        if case .lookup(_, let table) = kind { return table.entries[code] }
        return space?.value(of: Int32(truncatingIfNeeded: code), in: world).map { .value($0) }
    }
}

extension CELType {
    var isList: Bool {
        if case .list = self { true } else { false }
    }

    /// Whether vectors of it are codes.
    var needsCodes: Bool {
        switch self {
        case .string, .named: true
        default: false
        }
    }
}
