extension SwiftCode {
    /// Copies code and blanks comments and string literals, keeping line ends.
    struct Scanner {
        let text: [Unicode.Scalar]
        private var place = 0
        private var result = String.UnicodeScalarView()

        init(text: [Unicode.Scalar]) {
            self.text = text
        }

        mutating func masked() -> String {
            while place < text.count {
                if starts(with: "//") {
                    blank(while: { $0 != "\n" })
                } else if starts(with: "/*") {
                    blankBlockComment()
                } else if let hashes = hashesBeforeQuote() {
                    blankLiteral(hashes: hashes)
                } else {
                    result.append(text[place])
                    place += 1
                }
            }
            return String(result)
        }

        private func starts(with word: String) -> Bool {
            text[place...].starts(with: word.unicodeScalars)
        }

        private mutating func blank(_ count: Int = 1) {
            for scalar in text[place..<min(place + count, text.count)] { result.append(scalar == "\n" ? "\n" : " ") }
            place = min(place + count, text.count)
        }

        private mutating func blank(while condition: (Unicode.Scalar) -> Bool) {
            while place < text.count, condition(text[place]) { blank() }
        }

        private mutating func blankBlockComment() {
            var depth = 0
            repeat {
                if starts(with: "/*") {
                    depth += 1
                    blank(2)
                } else if starts(with: "*/") {
                    depth -= 1
                    blank(2)
                } else {
                    blank()
                }
            } while depth > 0 && place < text.count
        }

        /// How many `#` stand before the quote that begins a literal here; nil where none begins.
        private func hashesBeforeQuote() -> Int? {
            let quote = text[place...].firstIndex { $0 != "#" }
            guard let quote, text[quote] == "\"" else { return nil }
            return quote - place
        }

        private mutating func blankLiteral(hashes: Int) {
            let pounds = String(repeating: "#", count: hashes)
            blank(hashes)
            let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
            blank(quote.unicodeScalars.count)
            while place < text.count {
                if starts(with: quote + pounds) {
                    blank(quote.unicodeScalars.count + hashes)
                    return
                } else if starts(with: "\\" + pounds + "(") {
                    blankInterpolation(hashes: hashes)
                } else if starts(with: "\\" + pounds) {
                    blank(2 + hashes)
                } else if quote == "\"" && text[place] == "\n" {
                    return
                } else {
                    blank()
                }
            }
        }

        private mutating func blankInterpolation(hashes: Int) {
            blank(2 + hashes)
            var depth = 1
            while place < text.count, depth > 0 {
                if let inner = hashesBeforeQuote() {
                    blankLiteral(hashes: inner)
                } else {
                    if text[place] == "(" { depth += 1 }
                    if text[place] == ")" { depth -= 1 }
                    blank()
                }
            }
        }
    }
}
