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

    /// Puts what another part of the files holds behind what is there.
    mutating func append(_ other: Drafts) {
        headers += other.headers
        clauses += other.clauses
        scales += other.scales
        streams += other.streams
        expectations += other.expectations
        progressions += other.progressions
        images += other.images
        stages += other.stages
        questions += other.questions
        areas += other.areas
        targets += other.targets
        tables += other.tables
        parameters += other.parameters
        variables += other.variables
        views += other.views
        rules += other.rules
        metrics += other.metrics
        trainings += other.trainings
    }
}
