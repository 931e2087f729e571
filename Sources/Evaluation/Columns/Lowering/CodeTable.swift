import CEL
import CivilTime
import Columnar
import Policies

/// Results by code, in the form that vectors have.
final class CodeTable: Sendable {
    /// The result of one code.
    enum Entry: Sendable {
        case value(CELValue)
        case nothing
        case hindered

        init(_ result: CELResult) {
            switch result {
            case .value(.optional(.none)): self = .nothing
            case .value(.optional(.some(let value))), .value(let value): self = .value(value)
            case .unknown, .error: self = .hindered
            }
        }
    }

    enum Storage: Sendable {
        case bools([Bool])
        case ints([Int64])
        case doubles([Double])
        case days([Int32])
        case codes([Int32], CodeSpace)
        /// Where the list of each code begins, and the end; the elements one list behind the other.
        case lists([Int32], [Int32], CodeSpace)
        case boxed([CELValue])
    }

    let entries: [Entry]
    let storage: Storage
    /// Codes with a value or nothing; nil for all.
    let known: [Bool]?
    /// Codes with nothing; nil for none.
    let empty: [Bool]?

    /// `type` is that of the values.
    init(_ entries: [Entry], type: CELType) {
        self.entries = entries
        self.storage = Self.storage(entries, type)
        let known = entries.map { if case .hindered = $0 { false } else { true } }
        let empty = entries.map { if case .nothing = $0 { true } else { false } }
        self.known = known.contains(false) ? known : nil
        self.empty = empty.contains(true) ? empty : nil
    }

    /// What the codes of the results stand for; of lists, those of their elements.
    var space: CodeSpace? {
        switch storage {
        case .codes(_, let space), .lists(_, _, let space): space
        default: nil
        }
    }

    private static func storage(_ entries: [Entry], _ type: CELType) -> Storage {
        switch type {
        case .bool: return .bools(entries.map { if case .value(.bool(let value)) = $0 { value } else { false } })
        case .int: return .ints(entries.map { if case .value(.int(let value)) = $0 { value } else { 0 } })
        case .double: return .doubles(entries.map { if case .value(.double(let value)) = $0 { value } else { 0 } })
        case .date: return .days(entries.map { if case .value(.date(let value)) = $0 { value.dayNumber } else { 0 } })
        default: break
        }
        let values = entries.map { entry -> CELValue in if case .value(let value) = entry { value } else { .null } }
        var coder = Coder()
        if case .list = type {
            let lists = values.map { value -> [Int32]? in
                guard case .list(let elements) = value else { return [] }
                let codes = elements.compactMap { coder.code($0) }
                return codes.count == elements.count ? codes : nil
            }
            let found = lists.compactMap(\.self)
            guard found.count == lists.count, let space = coder.space else { return .boxed(values) }
            return .lists(found.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }, Array(found.joined()), space)
        }
        let codes = values.map { if case .null = $0 { Int32(0) } else { coder.code($0) ?? -1 } }
        guard !codes.contains(-1), let space = coder.space else { return .boxed(values) }
        return .codes(codes, space)
    }

    /// Numbers values: entries of one catalogue by their positions, texts by a dictionary.
    private struct Coder {
        private var dictionary = TextDictionary()
        private var kind: CatalogEntry.Kind?

        /// Nil for a value of another kind than those before.
        mutating func code(_ value: CELValue) -> Int32? {
            switch value {
            case .string(let text): return kind == nil ? dictionary.insert(text) : nil
            case .object(let entry as CatalogEntry):
                guard dictionary.count == 0, kind == nil || kind == entry.kind else { return nil }
                kind = entry.kind
                return entry.position
            default: return nil
            }
        }

        /// Nil where nothing was numbered.
        var space: CodeSpace? {
            if let kind { return .catalog(kind) }
            return dictionary.count > 0 ? .texts(Texts(dictionary)) : nil
        }
    }
}
