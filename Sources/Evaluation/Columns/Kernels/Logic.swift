import CEL
import Columnar

/// Conditions, 64 rows at a time.
enum Logic {
    /// `&&` and `||`: a value that decides wins over what is hindered.
    static func combined(_ sign: CELLogicalOperator, _ operands: [Vector]) -> Vector {
        guard let first = operands.first else { return .hindered(count: 0) }
        var (decided, hindered) = parts(first, sign)
        for operand in operands.dropFirst() {
            let (next, open) = parts(operand, sign)
            decided = decided | next
            hindered = Self.either(hindered, open)
        }
        let bits = sign == .or ? decided : ~decided
        return Vector(.bools(bits), count: first.count, known: hindered.map { ~$0 | decided })
    }

    /// The rows that decide, and those that are hindered.
    private static func parts(_ operand: Vector, _ sign: CELLogicalOperator) -> (Bitmap, Bitmap?) {
        guard case .bools(let bits) = operand.values else {
            return (Bitmap(repeating: false, count: operand.count), Bitmap(repeating: true, count: operand.count))
        }
        let deciding = sign == .or ? bits : ~bits
        return (operand.known.map { deciding & $0 } ?? deciding, operand.known.map { ~$0 })
    }

    private static func either(_ left: Bitmap?, _ right: Bitmap?) -> Bitmap? {
        guard let left else { return right }
        return right.map { left | $0 } ?? left
    }

    /// `condition ? yes : no`.
    static func choice(_ condition: Vector, _ yes: Vector, _ no: Vector, _ node: VectorNode, _ world: World) -> Vector {
        guard case .bools(let bits) = condition.values else { return .hindered(count: condition.count) }
        let count = condition.count
        func mixed(_ left: Bitmap?, _ right: Bitmap?, _ missing: Bool) -> Bitmap? {
            if left == nil, right == nil { return nil }
            let full = Bitmap(repeating: missing, count: count)
            return (left ?? full) & bits | (right ?? full).subtracting(bits)
        }
        let known = Vector.both(condition.known, mixed(yes.known, no.known, true))
        return Vector(
            values(bits, yes, no, node, world), count: count, known: known, empty: mixed(yes.empty, no.empty, false))
    }

    private static func values(_ bits: Bitmap, _ yes: Vector, _ no: Vector, _ node: VectorNode, _ world: World) -> Vector.Values {
        func pick<Value>(_ left: [Value], _ right: [Value]) -> [Value] {
            Kernel.make(bits.count) { bits[$0] ? left[$0] : right[$0] }
        }
        switch (yes.values, no.values) {
        case (.bools(let left), .bools(let right)): return .bools(left & bits | right.subtracting(bits))
        case (.ints(let left), .ints(let right)): return .ints(pick(left, right))
        case (.doubles(let left), .doubles(let right)): return .doubles(pick(left, right))
        case (.days(let left), .days(let right)): return .days(pick(left, right))
        case (.codes(let left, _), .codes(let right, _)):
            if let space = node.space { return .codes(pick(left, right), space) }
        default: break
        }
        // A branch without any value may be of any kind.
        if yes.isWithoutValue { return no.values.coded(node.space) }
        if no.isWithoutValue { return yes.values.coded(node.space) }
        let (left, right) = (Boxing(yes, nil, world), Boxing(no, nil, world))
        return .boxed((0..<bits.count).map { (bits[$0] ? left.value(at: $0) : right.value(at: $0)) ?? .null })
    }
}

extension Vector {
    /// Whether no row has a value.
    fileprivate var isWithoutValue: Bool { present.map { !$0.hasAny } ?? (count == 0) }
}

extension Vector.Values {
    /// The same codes in a space that has those of both branches.
    fileprivate func coded(_ space: CodeSpace?) -> Vector.Values {
        if case .codes(let codes, _) = self, let space { .codes(codes, space) } else { self }
    }
}
