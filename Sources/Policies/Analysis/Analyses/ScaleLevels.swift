import Diagnostics

/// Finds levels that a scale leaves out, levels in the wrong order, and levels whose findings have no weight.
struct ScaleLevels: PlainAnalysis {
    let kinds = [
        AnalysisDiagnostics.levelMissing, AnalysisDiagnostics.levelsOutOfOrder, AnalysisDiagnostics.levelWithoutSeverity,
    ]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        guard let scale = subject.policy.scale else { return }
        let weighing = subject.policy.rules.first { if case .level = $0.severity { true } else { false } }
        for (lower, level) in zip(scale.levels, scale.levels.dropFirst()) {
            if level.level > lower.level + 1 {
                report.tell(
                    AnalysisDiagnostics.levelMissing.at(
                        level.range.firstLine, LocalizedText(String(lower.level + 1)),
                        related: [Self.record(lower.level + 1, at: level.range)]))
            }
            if lower.meets, !level.meets {
                report.tell(
                    AnalysisDiagnostics.levelsOutOfOrder.at(
                        level.range.firstLine, LocalizedText(String(lower.level)), LocalizedText(String(level.level)),
                        related: [Self.record(level.level, at: lower.range)]))
            }
        }
        guard let weighing else { return }
        for level in scale.levels where !level.meets && level.severity == nil {
            report.tell(
                AnalysisDiagnostics.levelWithoutSeverity.at(
                    level.range.firstLine, LocalizedText(String(level.level)), LocalizedText(weighing.id),
                    related: [Self.record(level.level, at: weighing.idRange)]))
        }
    }

    private static func record(_ level: Int, at range: SourceRange) -> Diagnostic.Related {
        Diagnostic.Related(AnalysisDiagnostics.record.filled(with: [LocalizedText("{score: \(level)}")]), at: range.firstLine)
    }
}
