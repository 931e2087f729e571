import Diagnostics

extension CELLibrary {
    /// Functions on lists: `slice`, `flatten`, `sort`, `distinct`, `sum`…
    public static let lists = CELLibrary(
        name: "lists", functions: ListFunctions.shape + ListFunctions.order + ListFunctions.totals, macros: ListFunctions.macros)
}

/// The functions on lists.
enum ListFunctions {
    static let shape: [CELFunction] = [slice, flatten, reverse, distinct, range]

    private static let slice = CELFunction(
        "slice",
        LocalizedText(
            ja: "第1引数の位置から第2引数の位置の手前までのリスト。位置は0から数え、外ならエラー",
            en: "the elements from one place to before another, counted from 0; an error for places outside the list"),
        [
            CELOverload("list_slice", member: true, examples: ["[1, 2, 3, 4].slice(1, 3) == [2, 3]", "[1].slice(1, 1) == []"]) {
                (list: CELListOf<CELAnything>, start: Int64, end: Int64) throws(CELError) -> CELListOf<CELAnything> in
                guard start >= 0, start <= end, end <= Int64(list.list.count) else {
                    throw CELError(
                        .indexOutOfRange, "a list of \(list.list.count) elements has no part from \(start) to \(end)")
                }
                return CELListOf(CELList(Array(list.list[Int(start)..<Int(end)])))
            }
        ])

    private static let flatten = CELFunction(
        "flatten",
        LocalizedText(
            ja: "リストの中のリストを開いたリスト。引数は開く深さで、なければ1段",
            en: "the list with the elements of the lists in it; the argument is how deep, one level without it"),
        [
            CELOverload(
                "list_flatten", member: true, [.list(.list(.parameter("T")))], .list(.parameter("T")),
                examples: ["[[1, 2], [3]].flatten() == [1, 2, 3]"]
            ) { arguments in flattened(arguments, depth: 1) },
            CELOverload(
                "list_flatten_int", member: true, [.list(.dyn), .int], .list(.dyn),
                examples: ["[1, [2, [3, [4]]]].flatten(2) == [1, 2, 3, [4]]"]
            ) { arguments in
                guard arguments.count == 2, case .int(let depth) = arguments[1] else {
                    return .error(.noOverload("flatten", arguments))
                }
                guard depth >= 0 else { return .error(CELError(.invalidArgument, "the depth of `flatten` cannot be negative")) }
                return flattened(arguments, depth: depth)
            },
        ])

    private static let reverse = CELFunction(
        "reverse", LocalizedText(ja: "逆の順に並べたリスト", en: "the elements from the last to the first"),
        [
            CELOverload("list_reverse", member: true, examples: ["[1, 2, 3].reverse() == [3, 2, 1]"]) {
                (list: CELListOf<CELAnything>) -> CELListOf<CELAnything> in CELListOf(CELList(list.list.reversed()))
            }
        ])

    private static let distinct = CELFunction(
        "distinct", LocalizedText(ja: "重複を除いたリスト。順序は最初に現れた順", en: "each element once, in the order in which they first occur"),
        [
            CELOverload("list_distinct", member: true, examples: ["[3, 1, 3, 2, 1].distinct() == [3, 1, 2]"]) {
                (list: CELListOf<CELAnything>) -> CELListOf<CELAnything> in
                var seen: Set<CELValue> = []
                return CELListOf(CELList(list.list.filter { seen.insert($0).inserted }))
            }
        ])

    private static let range = CELFunction(
        "lists.range", LocalizedText(ja: "0 から引数の手前までの整数のリスト", en: "the whole numbers from 0 to before the argument"),
        [
            CELOverload("lists_range", examples: ["lists.range(4) == [0, 1, 2, 3]", "lists.range(-1) == []"]) {
                (count: Int64) throws(CELError) -> CELListOf<Int64> in
                try ResultLimit.check(elements: Int(clamping: count))
                return CELListOf(0..<max(count, 0))
            }
        ])

    private static func flattened(_ arguments: [CELValue], depth: Int64) -> CELResult {
        guard case .list(let list)? = arguments.first else { return .error(.noOverload("flatten", arguments)) }
        var elements: [CELValue] = []
        do throws(CELError) {
            try append(list, depth: depth, to: &elements)
        } catch { return .error(error) }
        return ResultLimit.result(CELList(elements))
    }

    private static func append(_ list: CELList, depth: Int64, to elements: inout [CELValue]) throws(CELError) {
        for element in list {
            if depth > 0, case .list(let inner) = element {
                try append(inner, depth: depth - 1, to: &elements)
            } else {
                elements.append(element)
            }
        }
        try ResultLimit.check(elements: elements.count)
    }
}
