import CEL
import Columnar
import Policies

/// What the codes of a vector stand for.
enum CodeSpace: Sendable {
    /// Texts of a dictionary.
    case texts(Texts)
    /// Entries of a catalogue, by their position in the policy.
    case catalog(CatalogEntry.Kind)
    /// Rows of a type.
    case rows(Int)
    /// Pairs of the codes of two other spaces; their number.
    case pairs(Int)

    /// How many codes there are.
    func size(in world: World) -> Int {
        switch self {
        case .texts(let texts): texts.dictionary.count
        case .catalog(let kind): world.catalog.count(of: kind)
        case .rows(let type): world.tables[type].count
        case .pairs(let count): count
        }
    }

    /// What a code stands for; nil for a pair, which is no value.
    func value(of code: Int32, in world: World) -> CELValue? {
        switch self {
        case .texts(let texts): .string(texts.dictionary[code])
        case .catalog(let kind): world.catalog.object(kind, Int(code))
        case .rows(let type): world.object(type, Int(code))
        case .pairs: nil
        }
    }

    /// The code of a value, also of one in an optional; nil where none stands for it.
    func code(of value: CELValue) -> Int32? {
        switch (self, value) {
        case (_, .optional(.some(let inner))): code(of: inner)
        case (.texts(let texts), .string(let text)): texts.dictionary.code(of: text)
        case (.catalog(let kind), .object(let entry as CatalogEntry)): entry.kind == kind ? entry.position : nil
        case (.rows(let type), .object(let row as RowValue)): Int(row.typeIndex) == type ? row.row : nil
        default: nil
        }
    }

    /// Whether equal codes of both stand for equal values, and different codes for different ones.
    func isSame(as other: CodeSpace) -> Bool {
        switch (self, other) {
        case (.texts(let left), .texts(let right)): left === right
        case (.catalog(let left), .catalog(let right)): left == right
        case (.rows(let left), .rows(let right)): left == right
        default: false
        }
    }
}

/// A dictionary that vectors share.
final class Texts: Sendable {
    let dictionary: TextDictionary

    init(_ dictionary: TextDictionary) {
        self.dictionary = dictionary
    }
}
