import Foundation

/// Swift text with its comments and the insides of its string literals blanked out, line by line.
///
/// Enough to find words that stand in code. An interpolation is blanked with its literal: nothing is declared there.
struct SwiftCode {
    struct Import: Equatable {
        let module: String
        let line: Int
    }

    /// A word of the code and the line it stands on, from 1.
    struct Word {
        let text: String
        let line: Int
        /// The word's neighbour to the left is `.` or a backtick, so it is a member or an escaped name, no keyword.
        let isName: Bool
    }

    let lines: [String]

    init(_ text: String) {
        var scanner = Scanner(text: Array(text.unicodeScalars))
        let masked = scanner.masked()
        lines = masked.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Every imported module: `import A`, `package import A`, `@testable import A`, `import struct A.B`.
    var imports: [Import] {
        lines.enumerated().flatMap { number, line in
            line.split(separator: ";").compactMap { statement in
                Self.importedModule(of: statement).map { Import(module: $0, line: number + 1) }
            }
        }
    }

    private static let importKinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]

    private static func importedModule(of statement: Substring) -> String? {
        let words = statement.split(whereSeparator: \.isWhitespace)
        guard let keyword = words.firstIndex(of: "import") else { return nil }
        let isImport = words[..<keyword].allSatisfy { word in
            word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
        }
        let rest = words[(keyword + 1)...].drop { importKinds.contains($0) }
        guard isImport, let path = rest.first else { return nil }
        return path.split(separator: ".").first.map(String.init)
    }

    /// All words of letters, digits and `_`.
    var words: [Word] {
        var result: [Word] = []
        for (number, line) in lines.enumerated() {
            let scalars = Array(line.unicodeScalars)
            var start = 0
            while start < scalars.count {
                guard Self.isWordScalar(scalars[start]) else {
                    start += 1
                    continue
                }
                let end = scalars[start...].firstIndex { !Self.isWordScalar($0) } ?? scalars.count
                let isName = start > 0 && (scalars[start - 1] == "." || scalars[start - 1] == "`")
                let text = String(String.UnicodeScalarView(scalars[start..<end]))
                result.append(Word(text: text, line: number + 1, isName: isName))
                start = end
            }
        }
        return result
    }

    /// The names that a keyword such as `struct` is followed by, with their lines.
    func declarations(of keywords: Set<String>) -> [Word] {
        zip(words, words.dropFirst()).compactMap { keyword, name in
            keywords.contains(keyword.text) && !keyword.isName ? name : nil
        }
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isXIDContinue
    }
}
