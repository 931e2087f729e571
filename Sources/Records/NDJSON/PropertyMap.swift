import Columnar
import Schema

/// What the names of an object's properties mean to a table; each name is looked up once.
struct PropertyMap {
    enum Meaning {
        /// A cell, by the number of its header.
        case cell(Int)
        /// A list of rows, by the number of the child among the table's children.
        case list(Int)
        case unknown
    }

    private let plan: SourcePlan
    private let children: [TableSchema]
    private var names = TextDictionary()
    private var meanings: [Meaning] = []
    /// The numbers of names met last.
    private var cache = WordCache()

    init(_ plan: SourcePlan, children: [TableSchema]) {
        self.plan = plan
        self.children = children
    }

    /// The meaning of a name that was met before; nil for a new one.
    mutating func known(_ name: Span<UInt8>) -> Meaning? {
        guard let key = WordCache.Key(name) else { return names.code(of: name).map { meanings[Int($0)] } }
        if let number = cache[key] { return meanings[Int(number)] }
        guard let number = names.code(of: name) else { return nil }
        cache.remember(Int64(number), for: key)
        return meanings[Int(number)]
    }

    /// The meaning of a name, and whether the name is met for the first time.
    mutating func meaning(of name: Span<UInt8>) -> (meaning: Meaning, isNew: Bool) {
        let known = names.count
        let code = Int(names.insert(name))
        if code < known { return (meanings[code], false) }
        let text = String(name)
        let key = WordForm.key(of: text)
        let child = children.firstIndex { ($0.files + [$0.id]).contains { WordForm.key(of: $0) == key } }
        let meaning = child.map { Meaning.list($0) } ?? plan.slot(of: text).map { .cell($0) } ?? .unknown
        meanings.append(meaning)
        return (meaning, true)
    }
}
