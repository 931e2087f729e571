import SeededNumbers

/// A random YAML text, and what was typed for each of its scalars, noted while it was typed.
///
/// It knows nothing of the reader: it types characters one by one and notes where each of them stands.
struct YAMLSample {
    /// A scalar as it should be read.
    struct Expected: Equatable {
        var text: [Unicode.Scalar]
        /// Where each character of the text begins in the file.
        var offsets: [Int]
        var range: Range<Int>
    }

    private(set) var typed: [Unicode.Scalar] = []
    private(set) var expected: [Expected] = []
    private var random: SeededGenerator
    private let lineEnd: String
    private var current = Expected(text: [], offsets: [], range: 0..<0)

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        lineEnd = ["\n", "\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        if random.chance(5) { type("\u{FEFF}") }
        if random.chance(3) { type("# 注記 'a: {" + lineEnd) }
        mapping(indent: 0, depth: 0)
    }

    var text: String { String(String.UnicodeScalarView(typed)) }

    private mutating func type(_ text: String) { typed.append(contentsOf: text.unicodeScalars) }

    /// Types characters that stand for one character of the text.
    private mutating func type(_ text: String, meaning scalar: Unicode.Scalar) {
        current.text.append(scalar)
        current.offsets.append(typed.count)
        type(text)
    }

    private mutating func scalar(_ body: (inout YAMLSample) -> Void) {
        current = Expected(text: [], offsets: [], range: 0..<0)
        let start = typed.count
        body(&self)
        current.range = start..<typed.count
        expected.append(current)
    }

    private mutating func mapping(indent: Int, depth: Int) {
        let keys = ["id", "評価者", "k_\(depth)", "\"引用\"", "年度2024"].shuffled(using: &random).prefix(Int(random.next() % 4) + 1)
        for (index, key) in keys.enumerated() {
            if index > 0 || depth > 0 { type(String(repeating: " ", count: indent)) }
            scalar { sample in
                let inner = key.unicodeScalars.filter { $0 != "\"" }
                if key.hasPrefix("\"") { sample.type("\"") }
                for letter in inner { sample.type(String(letter), meaning: letter) }
                if key.hasPrefix("\"") { sample.type("\"") }
            }
            type(":")
            value(indent: indent, depth: depth)
        }
    }

    private mutating func value(indent: Int, depth: Int) {
        switch random.next() % 9 {
        case 0 where depth < 4:
            type(lineEnd)
            mapping(indent: indent + Int(random.next() % 3) + 1, depth: depth + 1)
        case 1 where depth < 4: sequence(indent: indent, depth: depth)
        case 2: literal(indent: indent)
        case 3: folded(indent: indent)
        case 4:
            type(" ")
            flow(depth: 0)
            endLine()
        default:
            type(" ")
            inline(indent: indent, inFlow: false)
            endLine()
        }
    }

    private mutating func sequence(indent: Int, depth: Int) {
        let column = indent + Int(random.next() % 3)
        type(lineEnd)
        for _ in 0...random.next() % 3 {
            type(String(repeating: " ", count: column) + "- ")
            inline(indent: column, inFlow: false)
            endLine()
        }
    }

    private mutating func endLine() {
        if random.chance(4) { type("  # it's a note: {") }
        type(lineEnd)
        if random.chance(6) { type(lineEnd) }
        if random.chance(6) { type("   # alone" + lineEnd) }
    }

    private mutating func flow(depth: Int) {
        let isMapping = random.chance(2)
        type(isMapping ? "{" : "[")
        for index in 0...random.next() % 3 {
            if index > 0 { type(", ") }
            if isMapping {
                scalar { sample in for letter in "k\(index)".unicodeScalars { sample.type(String(letter), meaning: letter) } }
                type(": ")
            }
            if depth < 2, random.chance(4) { flow(depth: depth + 1) } else { inline(indent: 0, inFlow: true) }
        }
        type(isMapping ? "}" : "]")
    }

    private mutating func inline(indent: Int, inFlow: Bool) {
        switch random.next() % 3 {
        case 0: scalar { $0.plain(indent: indent, inFlow: inFlow) }
        case 1: scalar { $0.quoted("'", indent: indent, inFlow: inFlow) }
        default: scalar { $0.quoted("\"", indent: indent, inFlow: inFlow) }
        }
    }
}

extension YAMLSample {
    private static let letters = Array("abcXYZ0123目黒区人財ｱＡ😀é—・".unicodeScalars)

    private mutating func word() {
        for _ in 0...random.next() % 5 {
            guard let letter = Self.letters.randomElement(using: &random) else { return }
            type(String(letter), meaning: letter)
        }
    }

    /// A space, or a line end that is read as a space or, with empty lines, as their ends.
    private mutating func gap(indent: Int, mayFold: Bool) {
        guard mayFold, random.chance(3) else { return type(" ", meaning: " ") }
        if random.chance(3) { type("  ") }
        let empty = random.chance(3) ? Int(random.next() % 3) : 0
        if empty == 0 { type(lineEnd, meaning: " ") } else { type(lineEnd) }
        for _ in 0..<empty {
            if random.chance(3) { type("   ") }
            type(lineEnd, meaning: "\n")
        }
        type(String(repeating: " ", count: indent + 1 + Int(random.next() % 4)))
    }

    private mutating func plain(indent: Int, inFlow: Bool) {
        word()
        for _ in 0..<random.next() % 4 {
            gap(indent: indent, mayFold: !inFlow)
            word()
        }
    }

    private mutating func quoted(_ quote: String, indent: Int, inFlow: Bool) {
        type(quote)
        for _ in 0..<random.next() % 5 {
            word()
            if quote == "'" {
                if random.chance(3) { type("''", meaning: "'") }
            } else if random.chance(2) {
                escape()
            }
            if random.chance(2) { type("#{: ,", meanings: "#{: ,") }
            word()
            gap(indent: indent, mayFold: !inFlow)
            word()
        }
        type(quote)
    }

    private mutating func type(_ text: String, meanings: String) {
        for letter in meanings.unicodeScalars { type(String(letter), meaning: letter) }
    }

    private mutating func escape() {
        let escapes: [(String, Unicode.Scalar)] = [
            ("\\n", "\n"), ("\\\"", "\""), ("\\\\", "\\"), ("\\t", "\t"), ("\\x41", "A"), ("\\u4EBA", "人"), ("\\U0001F600", "😀"),
            ("\\/", "/"), ("\\_", "\u{A0}"), ("\\u8ca1", "財"),
        ]
        if let (typed, meaning) = escapes.randomElement(using: &random) { type(typed, meaning: meaning) }
    }

    private mutating func literal(indent: Int) {
        type(" ")
        let step = Int(random.next() % 4) + 1
        let keeps = random.chance(3)
        scalar { sample in
            sample.type("|" + (sample.random.chance(3) ? String(step) : "") + (keeps ? "" : "-"))
            sample.type(sample.random.chance(3) ? "  # header" : "")
            sample.type(sample.lineEnd)
            let count = Int(sample.random.next() % 3) + 1
            for line in 0..<count {
                sample.type(String(repeating: " ", count: indent + step))
                if line > 0, sample.random.chance(3) { sample.type(" \t", meanings: " \t") }
                sample.type("- ", meanings: "- ")
                sample.word()
                if line < count - 1 { sample.type(sample.lineEnd, meaning: "\n") }
                if line < count - 1, sample.random.chance(4) { sample.type(sample.lineEnd, meaning: "\n") }
            }
        }
        finishBlock(keepsEnd: keeps)
    }

    private mutating func folded(indent: Int) {
        type(" ")
        scalar { sample in
            sample.type(">-" + sample.lineEnd)
            for line in 0...sample.random.next() % 3 {
                if line > 0 {
                    let empty = sample.random.chance(3) ? 1 : 0
                    if empty == 0 { sample.type(sample.lineEnd, meaning: " ") } else { sample.type(sample.lineEnd) }
                    for _ in 0..<empty { sample.type(sample.lineEnd, meaning: "\n") }
                }
                sample.type(String(repeating: " ", count: indent + 2))
                sample.word()
                sample.type(" # :", meanings: " # :")
            }
        }
        finishBlock(keepsEnd: false)
    }

    /// The line end behind a block scalar, which belongs to its text where it is kept, but never to its range.
    private mutating func finishBlock(keepsEnd: Bool) {
        if keepsEnd, var last = expected.popLast() {
            last.text.append("\n")
            last.offsets.append(typed.count)
            expected.append(last)
        }
        type(lineEnd)
    }
}

extension RandomNumberGenerator {
    /// True once in `times`.
    mutating func chance(_ times: UInt64) -> Bool { next() % times == 0 }
}
