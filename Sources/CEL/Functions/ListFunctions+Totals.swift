import Diagnostics

extension ListFunctions {
    static let totals: [CELFunction] = [sum, extreme("min", .less), extreme("max", .greater)]

    private static let sum = CELFunction(
        "sum",
        LocalizedText(ja: "要素の合計。空なら0。範囲を超えればエラー", en: "the sum of the elements, 0 of none; an error out of range"),
        [
            CELOverload("list_int_sum", member: true, examples: ["[1, 2, 3].sum() == 6", "[1].slice(0, 0).sum() == 0"]) {
                (list: CELListOf<Int64>) throws(CELError) -> Int64 in
                try total(list, zero: 0) { left, right in
                    let (sum, overflow) = left.addingReportingOverflow(right)
                    return overflow ? nil : sum
                }
            },
            CELOverload("list_uint_sum", member: true, examples: ["[1u, 2u].sum() == 3u"]) {
                (list: CELListOf<UInt64>) throws(CELError) -> UInt64 in
                try total(list, zero: 0) { left, right in
                    let (sum, overflow) = left.addingReportingOverflow(right)
                    return overflow ? nil : sum
                }
            },
            CELOverload("list_double_sum", member: true, examples: ["[1.5, 2.0].sum() == 3.5"]) {
                (list: CELListOf<Double>) throws(CELError) -> Double in try total(list, zero: 0) { $0 + $1 }
            },
            CELOverload(
                "list_duration_sum", member: true, examples: ["[duration('1h'), duration('30m')].sum() == duration('90m')"]
            ) {
                (list: CELListOf<CELDuration>) throws(CELError) -> CELDuration in
                try total(list, zero: .zero) { $0.adding($1) }
            },
        ])

    private static func total<Number: CELNative>(
        _ list: CELListOf<Number>, zero: Number, _ add: (Number, Number) -> Number?
    ) throws(CELError) -> Number {
        var sum = zero
        for number in try list.elements(of: "sum") {
            guard let next = add(sum, number) else { throw CELError(.overflow, "the sum is out of the range of \(Number.type)") }
            sum = next
        }
        return sum
    }

    private static func extreme(_ name: String, _ wanted: CELOrder) -> CELFunction {
        CELFunction(
            name,
            wanted == .less
                ? LocalizedText(ja: "最も小さい要素。空なら不明", en: "the least element; of none it is unknown")
                : LocalizedText(ja: "最も大きい要素。空なら不明", en: "the greatest element; of none it is unknown"),
            orderedTypes.map { type, typeName, values in
                CELOverload(
                    "list_\(typeName)_\(name)", member: true, [.list(type)], type,
                    examples: ["[\(values[1]), \(values[2]), \(values[0])].\(name)() == \(values[wanted == .less ? 0 : 2])"]
                ) { arguments in extreme(of: arguments, wanted, name) }
            })
    }

    private static func extreme(of arguments: [CELValue], _ wanted: CELOrder, _ name: String) -> CELResult {
        guard case .list(let list)? = arguments.first else { return .error(.noOverload(name, arguments)) }
        guard var best = list.first else { return .unknown(UnknownSet([UnknownAttribute("\(name)() of an empty list")])) }
        for element in list {
            switch element.order(to: best) {
            case nil: return .error(.noOverload(name, [element]))
            // NaN makes the result NaN, wherever it stands.
            case .unordered: if case .double(let number) = element, number.isNaN { best = element }
            case wanted: best = element
            default: break
            }
        }
        return .value(best)
    }
}
