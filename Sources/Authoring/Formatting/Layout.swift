import Policies
import YAMLTree

/// What stands on lines of its own before an entry.
enum LeadLine: Hashable {
    case blank
    case comment(String)
}

/// A comment behind something on its line.
struct LineComment {
    /// The blanks that were typed before it.
    let gap: Int
    let text: String
}

/// A file as it is to be written.
struct FileLayout {
    /// What stands before the line `---`, where there is one.
    let head: [LeadLine]
    let marker: (isThere: Bool, comment: LineComment?)
    let root: BlockLayout
}

/// A mapping or sequence that is written by indentation.
struct BlockLayout {
    let isSequence: Bool
    var members: [MemberLayout]
    /// What stands behind the last member, no less indented than it.
    let tail: [LeadLine]
    let anchor: String?
}

/// An entry of a mapping or an item of a sequence, with the comments that belong to it.
struct MemberLayout {
    enum Value {
        case block(BlockLayout)
        /// A scalar, an alias, or a collection in brackets.
        case inline(YAMLNode)
        case nothing
    }

    var leads: [LeadLine]
    /// Nil for an item.
    let key: YAMLNode?
    /// What the place is for, where it is known.
    let shape: Shape?
    let value: Value
    /// Whether the value stands on the lines below the key.
    let valueStartsLine: Bool
    /// The blanks between the colon and a value on the same line, and the value's column.
    let padding: (blanks: Int, column: Int)
    /// A comment behind the colon or dash of a value that stands on the lines below.
    let keyComment: LineComment?
    /// Comments between the key and a value on the lines below.
    let gap: [LeadLine]
    /// A comment behind the value.
    let endComment: LineComment?
}
