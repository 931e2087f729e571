import Diagnostics

extension ListFunctions {
    static let order: [CELFunction] = [sort, sortByKeys]

    /// The types that have an order, each with three values in ascending order, for examples.
    static let orderedTypes: [(type: CELType, name: String, values: [String])] = [
        (.int, "int", ["-1", "2", "3"]),
        (.uint, "uint", ["1u", "2u", "3u"]),
        (.double, "double", ["-1.5", "2.0", "3.5"]),
        (.bool, "bool", ["false", "false", "true"]),
        (.string, "string", ["'a'", "'b'", "'c'"]),
        (.bytes, "bytes", ["b'a'", "b'b'", "b'c'"]),
        (.duration, "duration", ["duration('1s')", "duration('1m')", "duration('1h')"]),
        (.timestamp, "timestamp", ["timestamp(1)", "timestamp(2)", "timestamp(3)"]),
        (.date, "date", ["date('2024-02-29')", "date('2024-03-01')", "date('2025-04-01')"]),
    ]

    private static let sort = CELFunction(
        "sort",
        LocalizedText(
            ja: "小さい順に並べたリスト。要素はすべて同じ型。NaN は最後", en: "the elements in ascending order; all have one type; NaN comes last"),
        orderedTypes.map { type, name, values in
            CELOverload(
                "list_\(name)_sort", member: true, [.list(type)], .list(type),
                examples: ["[\(values[2]), \(values[0]), \(values[1])].sort() == [\(values.joined(separator: ", "))]"]
            ) { arguments in
                guard case .list(let list)? = arguments.first else { return .error(.noOverload("sort", arguments)) }
                return sorted(list, by: list)
            }
        })

    /// The name of the function behind the macro `sortBy`.
    static let sortByKeysName = "sortByKeys"

    private static let sortByKeys = CELFunction(
        sortByKeysName,
        LocalizedText(
            ja: "第2のリスト(同じ長さ)の値が小さい順に並べたリスト。`list.sortBy(x, 式)` はこれを使う",
            en: "the elements in the ascending order of another list's, which is as long; `list.sortBy(x, expression)` uses it"),
        orderedTypes.map { type, name, values in
            CELOverload(
                "list_\(name)_sortByKeys", member: true, [.list(.parameter("T")), .list(type)], .list(.parameter("T")),
                examples: ["['z', 'x', 'y'].sortByKeys([\(values[2]), \(values[0]), \(values[1])]) == ['x', 'y', 'z']"]
            ) { arguments in
                guard arguments.count == 2, case .list(let list) = arguments[0], case .list(let keys) = arguments[1] else {
                    return .error(.noOverload("sortByKeys", arguments))
                }
                return sorted(list, by: keys)
            }
        })

    private static func sorted(_ list: CELList, by keys: CELList) -> CELResult {
        guard list.count == keys.count else {
            return .error(CELError(.invalidArgument, "there are \(list.count) elements and \(keys.count) values to sort them by"))
        }
        let keys = keys.array
        let elements = list.array
        guard let type = keys.first?.type else { return .value(.list(list)) }
        if let odd = keys.first(where: { $0.type != type || $0.order(to: $0) == nil }) {
            return .error(
                CELError(.noSuchOverload, "a value of type \(odd.type.name) cannot be sorted among values of type \(type.name)"))
        }
        let places = keys.indices.sorted { precedes(keys[$0], keys[$1]) || (!precedes(keys[$1], keys[$0]) && $0 < $1) }
        return .value(.list(CELList(places.map { elements[$0] })))
    }

    /// NaN comes behind all numbers.
    private static func precedes(_ left: CELValue, _ right: CELValue) -> Bool {
        guard case .double(let left) = left, case .double(let right) = right else { return left.order(to: right) == .less }
        return left < right || (right.isNaN && !left.isNaN)
    }
}
