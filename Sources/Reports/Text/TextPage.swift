import Diagnostics

/// A page for a terminal that grows line by line.
struct TextPage {
    /// The cells of a line; at least 40.
    let width: Int
    let usesColour: Bool
    private(set) var text = ""

    init(_ layout: TextLayout) {
        width = max(layout.width, 40)
        usesColour = layout.usesColour
    }

    /// Gives what was written so far and begins anew.
    mutating func take() -> String {
        defer { text = "" }
        return text
    }

    mutating func blank() { text += "\n" }

    /// A line that stays as it is.
    mutating func line(_ line: String) { text += line + "\n" }

    /// The title of a part of the page, with a blank line before it.
    mutating func title(_ title: String) {
        blank()
        line(painted(title, .bold))
    }

    /// A text behind `indent` spaces, broken at the page's width.
    mutating func paragraph(_ paragraph: String, indent: Int = 0) {
        let margin = String(repeating: " ", count: indent)
        for line in LineBreaker(width: width - indent).lines(paragraph) { self.line(margin + line) }
    }

    /// A text behind a label: the label's column is `column` cells wide, and further lines begin where the text does. `mark` is a
    /// word of the label and its colour.
    mutating func entry(_ label: String, _ paragraph: String, column: Int, mark: (word: String, colour: TerminalColour)? = nil) {
        let cells = DisplayWidth.of(label)
        let lines = LineBreaker(width: width - column).lines(paragraph, first: max(0, cells + 1 - column))
        for (place, line) in lines.enumerated() {
            if place > 0 {
                self.line(String(repeating: " ", count: column) + line)
            } else {
                let space = String(repeating: " ", count: max(line.isEmpty ? 0 : 1, column - cells))
                self.line(marked(label, mark) + (line.isEmpty ? "" : space + line))
            }
        }
    }

    private func marked(_ label: String, _ mark: (word: String, colour: TerminalColour)?) -> String {
        guard usesColour, let mark, let range = label.firstRange(of: mark.word) else { return label }
        return label.replacing(mark.word, with: painted(mark.word, mark.colour), subrange: range)
    }

    /// The text in a colour, where the page has colours.
    func painted(_ text: String, _ colour: TerminalColour) -> String { colour.paint(text, if: usesColour) }

    /// The text with spaces behind it, `cells` wide.
    static func padded(_ text: String, to cells: Int) -> String {
        text + String(repeating: " ", count: max(0, cells - DisplayWidth.of(text)))
    }

    /// The text with spaces before it, `cells` wide.
    static func rightAligned(_ text: String, to cells: Int) -> String {
        String(repeating: " ", count: max(0, cells - DisplayWidth.of(text))) + text
    }
}
