public import Diagnostics
import Evaluation
import Policies
import Records

extension CheckedPolicy {
    /// Checks the records in files and folders. `onStage` is called when a part of the work begins.
    ///
    /// Mistakes in the data are part of the result. Throws where the policy cannot be used or a file cannot be read.
    public func check(
        records paths: [String], options: CheckOptions, onStage: (CheckProgress.Stage) -> Void = { _ in }
    ) throws(JinzaiError) -> CheckRun {
        let policy = try usable()
        let time = try time(options, policy)
        var reading = ReadingOptions()
        reading.progress = options.progress?.reading
        onStage(.reading)
        let dataset = try reader(policy, paths, time, reading).read(paths: paths)
        let files = dataset.paths
        // Beside the judging, of which parts keep only one core busy.
        let inputs = options.namesInputs ? EagerValue { Result { () throws(JinzaiError) in try RunFile.files(files) } } : nil
        onStage(.judging)
        return try run(policy, dataset, time, options) { () throws(JinzaiError) in try inputs?.value().get() ?? [] }
    }

    /// Checks records that are held in memory: for each file its name and its bytes.
    public func check(files: [(path: String, bytes: [UInt8])], options: CheckOptions) throws(JinzaiError) -> CheckRun {
        let policy = try usable()
        let time = try time(options, policy)
        let dataset = try DatasetReader(schema: policy.policy.records).read(files: files)
        return try run(policy, dataset, time, options) {
            options.namesInputs ? files.map { RunFile($0.path, $0.bytes) } : []
        }
    }

    /// `inputs` are asked for when all is judged.
    private func run(
        _ policy: TypedPolicy, _ dataset: Dataset, _ time: EvaluationTime, _ options: CheckOptions,
        inputs: () throws(JinzaiError) -> [RunFile]
    ) throws(JinzaiError) -> CheckRun {
        let description = RunDescription(policy.policy, inputs: [], time: time)
        let check = PolicyCheck(policy: policy, dataset: dataset, time: time, progress: options.progress?.judging)
        var result = check.run(description, waivers: options.waivers?.waivers ?? [])
        result.run.inputs = try inputs()
        result.baseline = options.baseline?.baseline.compared(with: result)
        return CheckRun(
            result, policy: policy.policy, details: DetailReader(policy: policy, dataset: dataset, time: time),
            progress: options.progress?.writing)
    }

    /// What reads records, with what is written down beside them.
    func reader(
        _ policy: TypedPolicy, _ paths: [String], _ time: EvaluationTime, _ options: ReadingOptions = ReadingOptions()
    ) throws(JinzaiError) -> DatasetReader {
        DatasetReader(
            schema: policy.policy.records, options: options,
            manifest: try ManifestFolder.manifest(for: paths, schema: policy.policy.records), yearStart: time.yearStart)
    }

    func time(_ options: CheckOptions, _ policy: TypedPolicy) throws(JinzaiError) -> EvaluationTime {
        let header = policy.policy.header
        let year = options.year ?? EvaluationTime.defaultYear(asOf: options.asOf, header: header)
        guard let time = EvaluationTime(asOf: options.asOf, year: year, header: header) else {
            throw PolicyErrors.yearOutOfRange(year)
        }
        return time
    }
}
