package import Diagnostics

/// A form that the result of a check is written in.
package protocol ReportFormat: Sendable {
    /// The name that a user chooses it by.
    var name: String { get }

    /// The files it consists of, at least one. The first alone is what goes to standard output.
    var parts: [any ReportPart] { get }

    /// The files that a result has in a folder; by default the same.
    func parts(of report: CheckReport) -> [any ReportPart]

    /// Whether it tells more than the result itself: people and years.
    var needsDetail: Bool { get }

    /// Whether it names the files of records with their fingerprints; by default it does not.
    var namesInputs: Bool { get }
}

/// One file of a format.
package protocol ReportPart: Sendable {
    /// Its name in a folder of results.
    var fileName: String { get }

    /// Writes it piece by piece. Equal results give equal bytes.
    func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output)
}

/// All formats, the one for people first.
package enum ReportFormats {
    package static let all: [any ReportFormat] = [
        TextReport(), JSONReport(), NDJSONReport(), CSVReport(), XLSXReport(), HTMLReport(), ListReport(),
    ]

    package static func named(_ name: String) -> (any ReportFormat)? {
        all.first { $0.name == name }
    }
}

extension ReportFormat {
    package func parts(of report: CheckReport) -> [any ReportPart] { parts }

    package var needsDetail: Bool { false }

    package var namesInputs: Bool { false }

    /// What goes to standard output.
    package func write<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        parts.first?.writeMarked(report, to: &output)
    }

    /// Writes all files into a folder; none takes its name before all are on the disk. Gives their paths.
    package func write(_ report: CheckReport, into folder: OutputFolder) throws(JinzaiError) -> [String] {
        let parts = parts(of: report)
        var files: [AtomicFile] = []
        for part in parts {
            var file = try AtomicFile(folder.makingFolders(for: part.fileName))
            part.writeMarked(report, to: &file)
            file.finish()
            files.append(file)
        }
        for file in files { try file.commit() }
        return parts.map { folder.path(of: $0.fileName) }
    }
}

extension ReportPart {
    /// Writes it, a table for spreadsheets behind a byte order mark: Excel takes a text without one for CP932.
    fileprivate func writeMarked<Output: ReportOutput>(_ report: CheckReport, to output: inout Output) {
        if report.marksTables, fileName.hasSuffix(".csv") { output.write("\u{FEFF}") }
        write(report, to: &output)
    }
}
