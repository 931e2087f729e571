import Diagnostics

/// Finds trainings that are their own prerequisites, and trainings whose prerequisites none of their grades can have taken.
struct TrainingPrerequisites: PlainAnalysis {
    let kinds = [AnalysisDiagnostics.prerequisiteCycle, AnalysisDiagnostics.trainingForNoGrade]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        var search = Search(policy: subject.policy)
        for position in subject.policy.trainings.indices { search.visit(position, &report) }
    }
}

/// Goes through the trainings, prerequisites first.
private struct Search {
    let policy: Policy
    /// The trainings on the way to the one that is looked at.
    private var path: [Int] = []
    /// For each training that has been looked at, the grades that can take it; nil for all.
    private var takers: [Int: Set<String>?] = [:]

    init(policy: Policy) {
        self.policy = policy
    }

    mutating func visit(_ position: Int, _ report: inout AnalysisReport) {
        guard takers[position] == nil else { return }
        let training = policy.trainings[position]
        path.append(position)
        var own: Set<String>? = training.grades.isEmpty ? nil : Set(training.grades.map(\.id))
        for prerequisite in training.prerequisites {
            guard let next = policy.trainings.position(of: prerequisite.id) else { continue }
            if let start = path.firstIndex(of: next) {
                let circle = (path[start...] + [next]).map { policy.trainings[$0].id }.joined(separator: " → ")
                report.tell(
                    AnalysisDiagnostics.prerequisiteCycle.at(
                        prerequisite.range, LocalizedText(policy.trainings[next].id), LocalizedText(circle),
                        related: [
                            Diagnostic.Related(
                                AnalysisDiagnostics.record.filled(with: [LocalizedText("{training: \(training.id)}")]),
                                at: policy.trainings[next].idRange)
                        ]))
                continue
            }
            visit(next, &report)
            // Who rose to a grade may have taken the prerequisite in a grade below.
            guard case .some(.some(let before)) = takers[next] else { continue }
            let reachable = grades(from: before)
            let left = (own ?? Set(policy.grades.ids)).intersection(reachable)
            if left.isEmpty { tell(training, prerequisite, &report) }
            own = left.isEmpty ? own : left
        }
        path.removeLast()
        takers[position] = .some(own)
    }

    /// These grades and all above them.
    private func grades(from lower: Set<String>) -> Set<String> {
        var result = lower
        var open = Array(lower)
        while let grade = open.popLast() {
            if let next = policy.grades[id: grade]?.next, result.insert(next).inserted { open.append(next) }
        }
        return result
    }

    private func tell(_ training: Training, _ prerequisite: IDReference, _ report: inout AnalysisReport) {
        let grade = training.grades.first?.id ?? policy.grades.first?.id ?? "-"
        let record = LocalizedText("{grade: \(grade), training: \(training.id)}")
        let place = policy.trainings[id: prerequisite.id]?.idRange ?? prerequisite.range
        report.tell(
            AnalysisDiagnostics.trainingForNoGrade.at(
                training.idRange, LocalizedText(training.id), LocalizedText(prerequisite.id),
                related: [Diagnostic.Related(AnalysisDiagnostics.record.filled(with: [record]), at: place)]))
    }
}
