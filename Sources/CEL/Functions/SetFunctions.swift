import Diagnostics

extension CELLibrary {
    /// Lists compared as sets: order and repetition do not count.
    public static let sets = CELLibrary(name: "sets", functions: SetFunctions.all)
}

/// The functions that compare lists as sets. Numbers of different types are equal when they are one number.
enum SetFunctions {
    static let all: [CELFunction] = [contains, equivalent, intersects]

    private static let contains = CELFunction(
        "sets.contains", LocalizedText(ja: "第2のリストの要素がすべて第1のリストにあるか", en: "whether the first list has all that the second has"),
        [
            CELOverload("list_sets_contains_list", examples: ["sets.contains([1, 2, 3], [3, 1])", "sets.contains([1], [])"]) {
                (list: CELListOf<CELAnything>, other: CELListOf<CELAnything>) in contains(list.list, other.list)
            }
        ])

    private static let equivalent = CELFunction(
        "sets.equivalent",
        LocalizedText(ja: "順序と重複を別にして、同じ要素からなるか", en: "whether both have the same elements, but for order and repetition"),
        [
            CELOverload("list_sets_equivalent_list", examples: ["sets.equivalent([1, 2, 2], [2, 1])"]) {
                (list: CELListOf<CELAnything>, other: CELListOf<CELAnything>) in
                contains(list.list, other.list) && contains(other.list, list.list)
            }
        ])

    private static let intersects = CELFunction(
        "sets.intersects", LocalizedText(ja: "共通の要素があるか", en: "whether both have an element in common"),
        [
            CELOverload("list_sets_intersects_list", examples: ["sets.intersects([1, 2], [2, 3])", "!sets.intersects([1], [])"]) {
                (list: CELListOf<CELAnything>, other: CELListOf<CELAnything>) in
                let elements = Set(list.list)
                return other.list.contains { elements.contains($0) }
            }
        ])

    private static func contains(_ list: CELList, _ other: CELList) -> Bool {
        let elements = Set(list)
        return other.allSatisfy { elements.contains($0) }
    }
}
