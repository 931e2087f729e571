import Diagnostics

/// What the sections hold, in the order of the files, before references between them are followed.
struct Drafts: Sendable {
    var headers: [PolicyHeader] = []
    var clauses: [Clause] = []
    var scales: [Scale] = []
    var streams: [StreamDraft] = []
    var expectations: [ExpectationDraft] = []
    var progressions: [Progression] = []
    var images: [Image] = []
    var stages: [Stage] = []
    var questions: [Statement] = []
    var areas: [Area] = []
    var targets: [Target] = []
    var tables: [TableDraft] = []
    var parameters: [Parameter] = []
    var variables: [Variable] = []
    var views: [View] = []
    var rules: [Rule] = []
    var metrics: [Metric] = []
    var trainings: [Training] = []
}
