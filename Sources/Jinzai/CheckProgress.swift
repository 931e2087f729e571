package import Columnar

/// How far a check has come. Any thread may look while it goes on.
public final class CheckProgress: Sendable {
    /// A part of a check.
    public enum Stage: Sendable, Hashable, CaseIterable {
        /// Records are read; units are bytes.
        case reading
        /// Rows are judged; units are rows that nothing holds, as employees.
        case judging
        /// Findings are written; units are findings.
        case writing
    }

    package let reading = Progress()
    package let judging = Progress()
    package let writing = Progress()

    public init() {}

    /// The part that is going on.
    public var stage: Stage { writing.total > 0 ? .writing : judging.total > 0 ? .judging : .reading }

    /// How many units of a part are done.
    public func done(_ stage: Stage) -> Int { progress(stage).done }

    /// How many units a part has, as far as that is known.
    public func total(_ stage: Stage) -> Int { progress(stage).total }

    private func progress(_ stage: Stage) -> Progress {
        switch stage {
        case .reading: reading
        case .judging: judging
        case .writing: writing
        }
    }
}
