import CivilTime
import Diagnostics
import Policies

/// Why a training is recommended, or is not although it fits.
enum RecommendationReason: Sendable {
    /// The rule names it.
    case fixed
    case topic
    case way(Way)
    /// It has to be taken before another.
    case prerequisite(of: TrainingOffer)
    case otherGrade
    case excluded
    case taken(CivilDate)

    var text: LocalizedText {
        switch self {
        case .fixed: LocalizedText(ja: "この規則が挙げる研修", en: "named by the rule")
        case .topic: LocalizedText(ja: "テーマが合う研修", en: "fits the topic")
        case .way(.experience): LocalizedText(ja: "仕事の経験を通じて伸ばす", en: "develops it by experience at work")
        case .way(.feedback): LocalizedText(ja: "上司との対話を通じて伸ばす", en: "develops it by feedback")
        case .way(.course): LocalizedText(ja: "研修で学ぶ", en: "develops it by a course")
        case .prerequisite(let training):
            LocalizedText(ja: "「\(training.title.ja)」の前に受ける", en: "comes before `\(training.title.en)`")
        case .otherGrade: LocalizedText(ja: "対象の職層が異なる", en: "is for other grades")
        case .excluded: LocalizedText(ja: "この規則が除いている", en: "left out by the rule")
        case .taken(let day):
            LocalizedText(ja: "\(day.year)年\(day.month)月\(day.day)日に受講済みで有効", en: "taken on \(day) and still valid")
        }
    }
}
