import CEL
import CivilTime
import Columnar

extension StoredVector {
    /// The cells of a range of rows compared with a constant where they stand, in whatever width they have there; nil for cells or
    /// constants for which there is no such comparison.
    func compared(_ sign: CELBinaryOperator, _ constant: CELValue, _ range: Range<Int>) -> Vector? {
        guard let bits = bits(sign, constant, range) else { return nil }
        return Vector(.bools(bits), count: range.count, known: isComplete ? nil : column.states.present.slice(range))
    }

    private func bits(_ sign: CELBinaryOperator, _ constant: CELValue, _ range: Range<Int>) -> Bitmap? {
        switch (column.storage, constant) {
        case (.ints(.int8(let values)), .int(let wide)): Self.narrow(sign, values, range, wide)
        case (.ints(.int16(let values)), .int(let wide)): Self.narrow(sign, values, range, wide)
        case (.ints(.int32(let values)), .int(let wide)): Self.narrow(sign, values, range, wide)
        case (.ints(.int64(let values)), .int(let wide)): Comparison.test(sign, values, range, wide)
        case (.dates(let values), .date(let day)): Comparison.test(sign, values, range, day.dayNumber)
        default: nil
        }
    }

    /// Nil where the constant is beyond what the cells can hold.
    @inline(__always)
    private static func narrow<Value: FixedWidthInteger>(
        _ sign: CELBinaryOperator, _ values: [Value], _ range: Range<Int>, _ wide: Int64
    ) -> Bitmap? {
        Value(exactly: wide).map { Comparison.test(sign, values, range, $0) }
    }
}

extension VectorEvaluator {
    /// A comparison of a stored member of consecutive rows, of which nothing has been taken out yet; nil for any other.
    func comparedInPlace(_ sign: CELBinaryOperator, _ node: VectorNode, _ constant: CELValue, _ frame: Frame) -> Vector? {
        guard case .value(let inner) = node.kind, case .member(_, let slot) = inner.kind, let domain = frame.domain,
            case .range(let range) = domain.rows, !isEvaluated(node, in: frame), !isEvaluated(inner, in: frame),
            case .column(let stored) = store.tables[domain.type].members[slot]
        else { return nil }
        return stored.compared(sign, constant, range)
    }
}
