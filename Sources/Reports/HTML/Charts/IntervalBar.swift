import Diagnostics
import Evaluation

/// A share as a point on a bar from 0 to 100 %, with what it could be were everything known, and its goal.
struct IntervalBar {
    let share: Double?
    let low: Double
    let high: Double
    let goal: GoalLimit?
    /// What the picture says, for those who do not see it.
    let label: String

    private let width = 240.0
    private let left = 6.0

    var html: HTML {
        var parts: HTML = "<rect class=\"track\" x=\"\(at(0))\" y=\"10\" width=\"\(length(1))\" height=\"8\" rx=\"4\"/>"
        if high > low {
            parts += "<rect class=\"band\" x=\"\(at(low))\" y=\"8\" width=\"\(length(high - low))\" height=\"12\" rx=\"3\"/>"
        }
        if let goal {
            parts += """
                <path class="goal" d="M\(at(goal.share)) 5v18"/>
                <path class="aim" d="M\(at(goal.share)) 5h\(goal.isLeast ? "5" : "-5")"/>
                """
        }
        if let share { parts += "<circle class=\"dot\" cx=\"\(at(share))\" cy=\"14\" r=\"5\"/>" }
        return "<svg class=\"bar\" viewBox=\"0 0 252 28\" role=\"img\" aria-label=\"\(label)\">\(parts)</svg>"
    }

    private func at(_ share: Double) -> String { Figures.decimal(left + width * min(max(share, 0), 1)) }

    private func length(_ share: Double) -> String { Figures.decimal(width * min(max(share, 0), 1)) }
}
