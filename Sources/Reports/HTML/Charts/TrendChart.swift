import Evaluation

/// A value over some years, each a point with its label, and upright lines for what it could be were everything known.
struct TrendChart {
    struct Point {
        let year: String
        /// Nil for a year without a value.
        let value: Double?
        let low: Double?
        let high: Double?
        /// The value as people read it, or why there is none.
        let text: String
    }

    let points: [Point]
    let label: String

    private let width = 252.0
    private let height = 92.0
    private let top = 26.0
    private let foot = 22.0

    var html: HTML {
        let places = points.indices.map { 26 + Double($0) * (width - 52) / Double(max(points.count - 1, 1)) }
        var parts: HTML = "<path class=\"axis\" d=\"M6 \(text(height - foot))H\(text(width - 6))\"/>"
        for (point, x) in zip(points, places) {
            if let low = point.low, let high = point.high, high > low {
                parts += "<path class=\"range\" d=\"M\(text(x)) \(y(low))V\(y(high))\"/>"
            }
        }
        parts += "<path class=\"line\" d=\"\(line(places))\"/>"
        for (point, x) in zip(points, places) {
            if let value = point.value { parts += "<circle class=\"dot\" cx=\"\(text(x))\" cy=\"\(y(value))\" r=\"4\"/>" }
            let height = point.value.map { Double(y($0)) ?? 0 } ?? self.height - foot
            parts += "<text x=\"\(text(x))\" y=\"\(text(height - 9))\">\(point.text)</text>"
            parts += "<text class=\"year\" x=\"\(text(x))\" y=\"\(text(self.height - 6))\">\(point.year)</text>"
        }
        return "<svg class=\"trend\" viewBox=\"0 0 252 92\" role=\"img\" aria-label=\"\(label)\">\(parts)</svg>"
    }

    /// Lines between years that follow each other and have values.
    private func line(_ places: [Double]) -> String {
        var path = ""
        var isDrawing = false
        for (point, x) in zip(points, places) {
            guard let value = point.value else {
                isDrawing = false
                continue
            }
            path += "\(isDrawing ? "L" : "M")\(text(x)) \(y(value))"
            isDrawing = true
        }
        return path
    }

    private func y(_ value: Double) -> String {
        let all = points.flatMap { [$0.value, $0.low, $0.high] }.compactMap { $0 }
        let (least, most) = (all.min() ?? 0, all.max() ?? 1)
        let share = most > least ? (value - least) / (most - least) : 0.5
        return text(height - foot - 8 - share * (height - foot - 8 - top))
    }

    private func text(_ number: Double) -> String { Figures.decimal(number) }
}
