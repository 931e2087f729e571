import Diagnostics

extension ListFunctions {
    static let totals: [CELFunction] = [sum, extreme("min", .less), extreme("max", .greater)]

    private static let sum = CELFunction(
        "sum",
        LocalizedText(ja: "要素の合計。空なら0。範囲を超えればエラー", en: "the sum of the elements, 0 of none; an error out of range"),
        [
            sum("int", .int(0), examples: ["[1, 2, 3].sum() == 6", "[1].slice(0, 0).sum() == 0"]),
            sum("uint", .uint(0), examples: ["[1u, 2u].sum() == 3u"]),
            sum("double", .double(0), examples: ["[1.5, 2.0].sum() == 3.5"]),
            sum("duration", .duration(.zero), examples: ["[duration('1h'), duration('30m')].sum() == duration('90m')"]),
        ])

    private static func sum(_ name: String, _ zero: CELValue, examples: [String]) -> CELOverload {
        CELOverload("list_\(name)_sum", member: true, [.list(zero.type)], zero.type, examples: examples) { arguments in
            guard case .list(let list)? = arguments.first else { return .error(.noOverload("sum", arguments)) }
            do throws(CELError) { return .value(try sum(of: list, zero: zero)) } catch { return .error(error) }
        }
    }

    /// The elements decide about the type of the sum, `zero` only where there are none: where types are not checked, the form of the
    /// function is found without a look at the elements.
    private static func sum(of list: CELList, zero: CELValue) throws(CELError) -> CELValue {
        switch list.first {
        case nil: zero
        case .int: .int(try total(list, zero: 0) { Self.number($0.addingReportingOverflow($1)) })
        case .uint: .uint(try total(list, zero: 0) { Self.number($0.addingReportingOverflow($1)) })
        case .double: .double(try total(list, zero: 0) { $0 + $1 })
        case .duration: .duration(try total(list, zero: .zero) { $0.adding($1) })
        case let element?: throw .noOverload("sum", [element])
        }
    }

    private static func number<Number>(_ result: (partialValue: Number, overflow: Bool)) -> Number? {
        result.overflow ? nil : result.partialValue
    }

    private static func total<Number: CELNative>(
        _ list: CELList, zero: Number, _ add: (Number, Number) -> Number?
    ) throws(CELError) -> Number {
        var sum = zero
        for element in list {
            guard let number = Number(native: element) else { throw .noOverload("sum", [element]) }
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
