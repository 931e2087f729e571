import SeededNumbers

/// Random expressions that parse, whatever they mean: all forms of the syntax, with blanks, comments and brackets at random.
struct ExpressionGenerator {
    private var random: SeededGenerator
    private var depth = 0
    /// How many parts may still have parts of their own. Without a bound the few longest texts take most of a run's time and show
    /// nothing that shorter ones do not.
    private var budget = 0

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func expression() -> String {
        depth = Int.random(in: 0...3, using: &random)
        budget = 12
        return whole()
    }

    private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }

    private mutating func blank() -> String { pick(["", "", "", " ", " ", "\n", "\t", " // why\n"]) }

    private mutating func name() -> String {
        pick(["a", "b", "c1", "_x", "Long_name", "cel", "optional", "math", "e", "r", "bb", "u"])
    }

    private mutating func whole() -> String { deeper { $0.conditional() } ?? simple() }

    /// One level below; nil where it is deep enough.
    private mutating func deeper(_ part: (inout ExpressionGenerator) -> String) -> String? {
        guard depth > 0, budget > 0 else { return nil }
        depth -= 1
        budget -= 1
        defer { depth += 1 }
        return part(&self)
    }

    private mutating func conditional() -> String {
        guard Int.random(in: 0..<8, using: &random) == 0 else { return chain() }
        return chain() + blank() + "?" + blank() + chain() + blank() + ":" + blank() + whole()
    }

    /// Operators of all levels without brackets, so that precedence decides.
    private mutating func chain() -> String {
        let operators = ["||", "&&", "==", "!=", "<", "<=", ">", ">=", " in ", "+", "-", "*", "/", "%"]
        var text = unary()
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            text += blank() + pick(operators) + blank() + " " + unary()
        }
        return text
    }

    private mutating func unary() -> String {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: pick(["!", "!!", "! "]) + member()
        case 1: pick(["-", "--", "- ", "---"]) + member()
        default: member()
        }
    }

    private mutating func member() -> String {
        var text = primary()
        for _ in 0..<Int.random(in: 0...2, using: &random) { text += blank() + suffix() }
        return text
    }

    private mutating func suffix() -> String {
        switch Int.random(in: 0..<9, using: &random) {
        case 0: "." + name()
        case 1: ".?" + name()
        case 2: "." + pick(["`a-b`", "`in`", "`x y/z`", "`1.2`", "`ok`", "while", "`null`"])
        case 3: "[" + blank() + whole() + "]"
        case 4: "[?" + whole() + "]"
        case 5: "." + pick(["size", "contains", "f", "matches"]) + arguments()
        default: macro()
        }
    }

    private mutating func macro() -> String {
        let body = whole()
        return switch Int.random(in: 0..<8, using: &random) {
        case 0: ".all(v, \(body))"
        case 1: "." + pick(["exists", "exists_one", "existsOne", "filter"]) + "(v, \(body))"
        case 2: ".map(v, \(body))"
        case 3: ".map(v, \(whole()), \(body))"
        case 4:
            "." + pick(["all", "exists", "existsOne", "transformList", "transformMap", "transformMapEntry"]) + "(k, v, \(body))"
        case 5: "." + pick(["transformList", "transformMap"]) + "(k, v, \(whole()), \(body))"
        case 6: "." + pick(["optMap", "optFlatMap"]) + "(v, \(body))"
        default: ".sortBy(v, \(body))"
        }
    }

    private mutating func arguments() -> String {
        "(" + (0..<Int.random(in: 0...3, using: &random)).map { _ in whole() }.joined(separator: "," + blank()) + ")"
    }

    private mutating func primary() -> String {
        switch Int.random(in: 0..<14, using: &random) {
        case 0, 1: "(" + blank() + whole() + blank() + ")"
        case 2: "[" + items { ($0.pick(["", "", "?"])) + $0.whole() } + "]"
        case 3: "{" + items { $0.pick(["", "", "?"]) + $0.whole() + $0.blank() + ":" + $0.whole() } + "}"
        case 4:
            pick(["", "."]) + pick(["a.B", "google.protobuf.Value"]) + "{"
                + items { $0.pick(["", "?"]) + $0.name() + ":" + $0.whole() } + "}"
        case 5: pick(["f", ".f", "size", "a.b.f"]) + arguments()
        case 6: "has(" + name() + "." + pick(["f", "`a-b`", "f.g", "f().g"]) + ")"
        case 7: "cel.bind(w, " + whole() + ", " + whole() + ")"
        case 8:
            "cel.block([" + whole() + ", " + whole() + "], " + pick(["cel.index(0)", "cel.index(1)"]) + " + " + primary() + ")"
        case 9: pick(["", "", "."]) + name()
        default: simple()
        }
    }

    private mutating func items(_ item: (inout ExpressionGenerator) -> String) -> String {
        let count = Int.random(in: 0...3, using: &random)
        guard count > 0 else { return "" }
        return (0..<count).map { _ in item(&self) }.joined(separator: ",") + pick(["", ","])
    }

    private mutating func simple() -> String {
        pick([
            "0", "1", "42", "-7", "9223372036854775807", "-9223372036854775808", "0x1F", "-0x10", "0u", "18446744073709551615u",
            "0xFFu",
            "1.5", "-0.0", ".5", "1e3", "1E-7", "5e-324", "1.7976931348623157e308", "123456789012345680.0", "true", "false",
            "null",
            "''", "'a'", "\"it's\"", "'\\'\"\\\\'", "r'\\d+\\'", "'''a'b\n'''", "\"\"\"a\"\n\"\"\"",
            "'\\n\\t\\a\\x41\\101\\u00e9\\U0001f600'",
            "'日本語 é 😀'", "'\\u0000\\u007f\\u200b\\ufeff'", "b''", "b'a\\xff\\000'", "br'\\x'", "B\"é\"", "R'x'", "b'''q'q'''",
        ])
    }
}
