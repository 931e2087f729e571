public import Diagnostics
package import Reports

/// What a change of a policy changes, ready to be written.
public struct ImpactRun: Sendable {
    /// A form that it is written in.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// For people at a terminal.
        case text
        case json
    }

    package let report: ImpactReport

    init(_ report: ImpactReport) { self.report = report }

    /// Whether nothing changes, neither for the records nor for the combinations that were tried.
    public var isEmpty: Bool { report.isEmpty }

    /// The impact as text. `width` and `usesColour` are for the text format.
    public func text(_ format: Format = .text, language: Language, width: Int = 100, usesColour: Bool = false) -> String {
        switch format {
        case .text: ImpactText(report, language: language, layout: TextLayout(width: width, usesColour: usesColour)).text()
        case .json: ImpactJSON(report, language: language).text()
        }
    }
}
