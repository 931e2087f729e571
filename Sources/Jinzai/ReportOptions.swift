public import Diagnostics
package import Reports

/// How a result is written.
public struct ReportOptions: Sendable {
    public var format: ResultFormat
    public var language: Language
    /// How people are named.
    public var identity = Identity.named
    /// The cells of a line in the text format.
    public var width: Int
    /// Whether the text format colours, for a terminal.
    public var usesColour: Bool
    /// Whether tables in CSV begin with a byte order mark, by which Excel knows that they are UTF-8.
    public var marksTables = true
    /// The columns of the list of findings in CSV.
    package var columns: [FindingColumn]

    public init(format: ResultFormat = .text, language: Language, width: Int = 100, usesColour: Bool = false) {
        self.format = format
        self.language = language
        self.width = width
        self.usesColour = usesColour
        self.columns = FindingColumn.allCases
    }

    /// Chooses the columns of the list of findings by their names with commas between, as `subject,rule,message`. Throws where a
    /// name is none.
    public mutating func choose(columns: String) throws(JinzaiError) {
        self.columns = try FindingColumn.list(columns)
    }
}

/// A format of results.
public struct ResultFormat: Sendable {
    package let format: any ReportFormat

    private init(_ format: any ReportFormat) {
        self.format = format
    }

    /// Nil where there is none of this name.
    public init?(named name: String) {
        guard let format = ReportFormats.named(name) else { return nil }
        self.init(format)
    }

    /// The name that a user chooses it by.
    public var name: String { format.name }

    /// Whether it names the files of records with their fingerprints.
    public var namesInputs: Bool { format.namesInputs }

    /// For people at a terminal.
    public static var text: ResultFormat { ResultFormat(TextReport()) }

    /// All formats, the one for people first.
    public static var all: [ResultFormat] { ReportFormats.all.map { ResultFormat($0) } }
}
