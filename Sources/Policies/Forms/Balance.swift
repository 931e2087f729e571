/// Which brackets and quotes of an expression are still open at the end of a piece of it.
struct Balance {
    private var closers: [Unicode.Scalar] = []
    private var quote: Unicode.Scalar?

    /// Nil where a bracket closes what was not opened.
    init?(of text: String, after earlier: Balance? = nil) {
        if let earlier { self = earlier }
        var escaped = false
        for scalar in text.unicodeScalars {
            if let open = quote {
                if escaped { escaped = false } else if scalar == "\\" { escaped = true } else if scalar == open { quote = nil }
                continue
            }
            switch scalar {
            case "'", "\"": quote = scalar
            case "(": closers.append(")")
            case "[": closers.append("]")
            case "{": closers.append("}")
            case ")", "]", "}":
                guard closers.popLast() == scalar else { return nil }
            default: break
            }
        }
    }

    var isOpen: Bool { quote != nil || !closers.isEmpty }
    var isInQuotes: Bool { quote != nil }
}
