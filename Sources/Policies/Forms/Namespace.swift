package import Diagnostics

/// A kind of thing that has ids: ids are unique within it, and references name one of it.
package enum Namespace: String, Sendable, Hashable, CaseIterable {
    case clause
    case stream
    case grade
    case competency
    case image
    case behaviour
    case enabler
    case stage
    case question
    case area
    case problem
    case target
    case table
    case row
    case parameter
    case rule
    case metric
    case training

    /// The word for one such thing.
    package var word: LocalizedText {
        switch self {
        case .clause: LocalizedText(ja: "条項", en: "clause")
        case .stream: LocalizedText(ja: "系統", en: "stream")
        case .grade: LocalizedText(ja: "職層", en: "grade")
        case .competency: LocalizedText(ja: "能力", en: "competency")
        case .image: LocalizedText(ja: "求める職員像", en: "image")
        case .behaviour: LocalizedText(ja: "行動", en: "behaviour")
        case .enabler: LocalizedText(ja: "後押しする取組", en: "enabler")
        case .stage: LocalizedText(ja: "キャリアの段階", en: "stage")
        case .question: LocalizedText(ja: "問い", en: "question")
        case .area: LocalizedText(ja: "分野", en: "area")
        case .problem: LocalizedText(ja: "課題", en: "problem")
        case .target: LocalizedText(ja: "目指す姿", en: "target")
        case .table: LocalizedText(ja: "表", en: "table")
        case .row: LocalizedText(ja: "行の名前", en: "row name")
        case .parameter: LocalizedText(ja: "パラメーター", en: "parameter")
        case .rule: LocalizedText(ja: "ルール", en: "rule")
        case .metric: LocalizedText(ja: "指標", en: "metric")
        case .training: LocalizedText(ja: "研修", en: "training")
        }
    }

    /// The section in which such things are defined.
    package var section: String {
        switch self {
        case .clause: "clauses"
        case .stream, .grade: "streams"
        case .competency: "expectations"
        case .image, .behaviour, .enabler: "images"
        case .stage: "stages"
        case .question: "questions"
        case .area, .problem: "areas"
        case .target: "targets"
        case .table, .row: "records"
        case .parameter: "parameters"
        case .rule: "rules"
        case .metric: "metrics"
        case .training: "trainings"
        }
    }
}
