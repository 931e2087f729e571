public import Diagnostics
import Evaluation
import Policies
import Records
import Reports

extension CheckedPolicy {
    /// Tells what is recognised in files and folders of records, and what will therefore be unknown.
    ///
    /// `format` says how it will be written, `listsAll` whether every cell is then listed. Throws where the policy cannot be used or a file cannot be read.
    public func inspect(
        records paths: [String], options: CheckOptions, report: ReportOptions, format: InspectionRun.Format = .text,
        listsAll: Bool = false
    ) throws(JinzaiError) -> InspectionRun {
        let policy = try usable()
        let time = try time(options, policy)
        var reading = ReadingOptions()
        reading.trace = format == .text ? .counts : listsAll ? .all : .unusual
        let dataset = try reader(policy, paths, time, reading).read(paths: paths)
        let used = ManifestFolder.folders(of: paths).map { ManifestFolder.path(in: $0) }.filter { RecordFiles.exists($0) }
        let description = RunDescription(policy.policy, inputs: try RunFile.files(dataset.paths), time: time)
        let result = PolicyCheck(policy: policy, dataset: dataset, time: time).run(description, waivers: [])
        return InspectionRun(
            Inspection(
                check: CheckReport(
                    result, policy: policy.policy, language: report.language,
                    layout: TextLayout(width: report.width, usesColour: report.usesColour)), dataset: dataset, manifests: used))
    }
}

extension InspectionRun {
    /// Writes a manifest into each folder of records that has none, and gives their paths; from then on it is used.
    ///
    /// Throws where a folder cannot be written to.
    public mutating func writeManifests() throws(JinzaiError) -> [String] {
        var written: [String] = []
        for folder in ManifestFolder.folders(of: inspection.dataset.paths) {
            let path = ManifestFolder.path(in: folder)
            guard !RecordFiles.exists(path) else { continue }
            let file = try AtomicFile(path)
            file.write(ManifestText(inspection, folder: folder).text())
            try file.commit()
            written.append(path)
        }
        inspection.manifests += written
        return written
    }
}
