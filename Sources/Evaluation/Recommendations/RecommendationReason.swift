import CivilTime
import Diagnostics
import Policies

/// Why a training is recommended.
enum RecommendationReason {
    static let fixed = LocalizedText(ja: "この規則が挙げる研修", en: "named by the rule")
    static let topic = LocalizedText(ja: "テーマが合う研修", en: "fits the topic")

    static let otherGrade = LocalizedText(ja: "対象の職層が異なる", en: "is for other grades")
    static let excluded = LocalizedText(ja: "この規則が除いている", en: "left out by the rule")

    static func taken(_ day: CivilDate) -> LocalizedText {
        LocalizedText(ja: "\(day.year)年\(day.month)月\(day.day)日に受講済みで有効", en: "taken on \(day) and still valid")
    }

    static func way(_ way: Way) -> LocalizedText {
        switch way {
        case .experience: LocalizedText(ja: "仕事の経験を通じて伸ばす", en: "develops it by experience at work")
        case .feedback: LocalizedText(ja: "上司との対話を通じて伸ばす", en: "develops it by feedback")
        case .course: LocalizedText(ja: "研修で学ぶ", en: "develops it by a course")
        }
    }

    static func prerequisite(of training: TrainingOffer) -> LocalizedText {
        LocalizedText(
            ja: "「\(training.title.ja)」の前に受ける",
            en: "comes before `\(training.title.en)`")
    }
}
