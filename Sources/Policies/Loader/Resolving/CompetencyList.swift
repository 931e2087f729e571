import Diagnostics

/// The competencies that expectations name, with every label that they have at some grade.
struct CompetencyList {
    private(set) var competencies = Register<Competency>()
    private(set) var labels: [(id: String, labels: [PolicyText])] = []

    init(_ expectations: [Expectation]) {
        var order: [String] = []
        var found: [String: (first: Expectation, labels: [PolicyText])] = [:]
        for expectation in expectations {
            let label = expectation.label.map { [$0] } ?? []
            if found[expectation.competency] == nil {
                order.append(expectation.competency)
                found[expectation.competency] = (expectation, label)
            } else {
                found[expectation.competency]?.labels += label
            }
        }
        let entries = order.compactMap { id in found[id].map { (id: id, first: $0.first, labels: $0.labels) } }
        labels = entries.map { ($0.id, $0.labels) }
        competencies = Register(
            entries.map { entry in
                Competency(
                    id: entry.id, idRange: entry.first.competencyRange, label: entry.labels.first, range: entry.first.range)
            })
    }
}
