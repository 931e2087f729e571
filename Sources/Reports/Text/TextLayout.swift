/// How a report for people is laid out.
package struct TextLayout: Sendable {
    /// The cells of a line.
    package var width: Int
    /// Whether to colour, for a terminal.
    package var usesColour: Bool
    /// How many findings of a rule, groups of a kind and so on are shown at most.
    package var rows: Int

    package init(width: Int = 100, usesColour: Bool = false, rows: Int = 5) {
        self.width = width
        self.usesColour = usesColour
        self.rows = rows
    }
}
