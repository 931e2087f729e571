import Diagnostics

/// Breaks a text into lines of a width: English between words, Japanese between any two characters except before 、。」 and the like
/// and after 「（.
struct LineBreaker {
    /// In cells of a terminal.
    let width: Int

    /// The lines; `first` cells of the first are already taken.
    func lines(_ text: String, first: Int = 0) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = first
        for piece in Self.pieces(of: text) {
            let cells = DisplayWidth.of(piece)
            let trimmed = piece.hasSuffix(" ") ? cells - 1 : cells
            if used + trimmed > width, !line.isEmpty {
                lines.append(Self.trimmingEnd(line))
                (line, used) = ("", 0)
            }
            line += piece
            used += cells
        }
        return lines + [Self.trimmingEnd(line)]
    }

    /// The parts between which a line may end: a word with the space behind it, or a wide character with the marks that hang on it.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var mayBreak = true
        for scalar in TerminalText.safe(text).unicodeScalars {
            let isWide = DisplayWidth.of(scalar) == 2
            let hangs = closing.contains(scalar) || DisplayWidth.of(scalar) == 0 || scalar == " "
            if pieces.isEmpty || ((mayBreak || isWide) && !hangs) {
                pieces.append(String(scalar))
            } else {
                pieces[pieces.count - 1].unicodeScalars.append(scalar)
            }
            mayBreak = scalar == " " || (isWide && !opening.contains(scalar))
        }
        return joiningOpenings(pieces)
    }

    /// An opening bracket stays with what follows it.
    private static func joiningOpenings(_ pieces: [String]) -> [String] {
        var result: [String] = []
        var isOpen = false
        for piece in pieces {
            if isOpen, let last = result.popLast() { result.append(last + piece) } else { result.append(piece) }
            isOpen = piece.unicodeScalars.last.map(opening.contains) ?? false
        }
        return result
    }

    private static func trimmingEnd(_ line: String) -> String {
        var view = line.unicodeScalars
        while view.last == " " { view.removeLast() }
        return String(view)
    }

    private static let closing: Set<Unicode.Scalar> = [
        "、", "。", "，", "．", "」", "』", "）", "】", "］", "〉", "》", "！", "？", "・", "：", "；", "ー", "々", "ゃ", "ゅ", "ょ", "っ", "ャ", "ュ",
        "ョ",
        "ッ",
        "%", "％", ")", ",", ".", "…",
    ]
    private static let opening: Set<Unicode.Scalar> = ["「", "『", "（", "【", "［", "〈", "《", "("]
}
