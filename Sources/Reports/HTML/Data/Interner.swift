/// Texts that occur often, each kept once and known by its number.
struct Interner {
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of text: String) -> Int {
        if let known = numbers[text] { return known }
        numbers[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    /// -1 for none.
    mutating func number(of text: String?) -> Int { text.map { number(of: $0) } ?? -1 }
}
