public import Diagnostics
import Evaluation
import Policies
import Records
import Reports

extension CheckedPolicy {
    /// What changes for the records if this policy takes the place of `old`: both are run, and their results compared.
    ///
    /// `names` says what the versions are called; `combinations` whether made-up people are looked at too. Throws where one of the policies cannot be used or a file cannot be read.
    public func impact(
        replacing old: CheckedPolicy, records paths: [String], options: CheckOptions, names: (old: String, new: String),
        combinations: Bool = true
    ) throws(JinzaiError) -> ImpactRun {
        let before = try old.check(records: paths, options: options.forComparison)
        let after = try check(records: paths, options: options.forComparison)
        let policy = try usable()
        let dataset = try reader(policy, paths, try time(options, policy)).read(paths: paths)
        return try impact(replacing: old, before, after, dataset, options, names, combinations)
    }

    /// The same for records that are held in memory: for each file its name and its bytes.
    public func impact(
        replacing old: CheckedPolicy, files: [(path: String, bytes: [UInt8])], options: CheckOptions,
        names: (old: String, new: String), combinations: Bool = true
    ) throws(JinzaiError) -> ImpactRun {
        let before = try old.check(files: files, options: options.forComparison)
        let after = try check(files: files, options: options.forComparison)
        let dataset = try DatasetReader(schema: try usable().policy.records).read(files: files)
        return try impact(replacing: old, before, after, dataset, options, names, combinations)
    }

    private func impact(
        replacing old: CheckedPolicy, _ before: CheckRun, _ after: CheckRun, _ dataset: Dataset, _ options: CheckOptions,
        _ names: (old: String, new: String), _ tries: Bool
    ) throws(JinzaiError) -> ImpactRun {
        let comparison = ResultComparison(old: before.result, new: after.result)
        let rules = comparison.rules()
        let combinations = tries ? try CombinationTrial(old: old, new: self, options: options, dataset: dataset)?.run() : nil
        return ImpactRun(
            ImpactReport(
                names: names, asOf: options.asOf, year: after.result.run.year, rules: rules,
                departments: DepartmentTally(dataset: dataset).tally(rules.flatMap(\.findings)), metrics: comparison.metrics(),
                combinations: combinations?.impacts ?? [], combinationsTried: combinations?.tried ?? 0, policy: after.policy))
    }
}

extension CheckOptions {
    /// The same where results are only compared, so that nobody is told of the files.
    fileprivate var forComparison: CheckOptions {
        var result = self
        result.namesInputs = false
        return result
    }
}
