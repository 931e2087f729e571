/// One mistake of a kind that people make, put into one file of a policy.
struct Fault {
    let kind: FaultKind
    /// The file within the policy's folder.
    let file: String
    /// The line, from 1, on which the mistake stands; of a deleted line, the one that took its place.
    let line: Int
    /// The lines, from 1, of the entry that the mistake belongs to.
    let entry: ClosedRange<Int>
    /// The line as it was and as it is; empty for a line that is gone.
    let before: String
    let after: String
    /// What was meant, where the mistake is a misspelt word.
    let meant: String?
    /// The file without the mistake, and the line in it, from 0, that `replacement` takes the place of.
    let source: RuleLines
    let number: Int
    let replacement: String?

    /// The whole file with the mistake.
    var text: String { source.text(replacing: number, with: replacement) }

    /// Decides which of many possible mistakes are made. It depends on this mistake alone, so that an edit of the policy elsewhere
    /// does not exchange all of them.
    var lot: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(kind)|\(file)|\(before)|\(after)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}

/// The kinds of mistakes, each with how many of the three hundred are of it.
enum FaultKind: String, CaseIterable {
    case key = "a misspelt key"
    case identifier = "a misspelt id"
    case name = "a misspelt name in an expression"
    case word = "a misspelt word of a list"
    case fullWidthColon = "a full-width colon"
    case fullWidthQuotes = "full-width quotes"
    case fullWidthSpace = "a full-width space"
    case fullWidthDigits = "full-width digits or signs in an expression"
    case noSpace = "no space after a colon or dash"
    case indentation = "wrong indentation"
    case tab = "a tab as indentation"
    case bracket = "a missing bracket or brace"
    case quote = "a missing quote"
    case unbalanced = "an unbalanced expression"
    case assignment = "= for ==, & for &&"
    case type = "a value of the wrong type"
    case level = "a wrong level"
    case grade = "exchanged grades"
    case translation = "a missing translation"
    case deleted = "a deleted line"
    case doubled = "a line twice"

    var count: Int {
        switch self {
        case .key: 30
        case .identifier, .name: 25
        case .word, .type: 20
        case .indentation: 18
        case .deleted: 16
        case .unbalanced, .fullWidthColon, .assignment, .translation: 14
        case .level, .grade: 12
        case .bracket, .fullWidthQuotes, .quote: 10
        case .fullWidthSpace, .fullWidthDigits, .noSpace, .doubled: 8
        case .tab: 4
        }
    }

    var isTypo: Bool { self == .key || self == .identifier || self == .name || self == .word }
}
