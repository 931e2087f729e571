package import Reports

/// What was recognised in files of records, ready to be written.
public struct InspectionRun: Sendable {
    /// A form that it is written in.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// For people at a terminal.
        case text
        /// With every cell that was normalised, warned about or refused.
        case json
    }

    package internal(set) var inspection: Inspection

    init(_ inspection: Inspection) { self.inspection = inspection }

    /// What was recognised, as text.
    public func text(_ format: Format = .text) -> String {
        switch format {
        case .text: InspectionText(inspection).text()
        case .json: InspectionJSON(inspection).text()
        }
    }
}
