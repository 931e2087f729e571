import Diagnostics
import Evaluation
import Policies

extension Finding {
    /// `change` tells whether it is new since an earlier result.
    func json(in language: Language, change: String?) -> JSONValue {
        .object([
            JSONMember("id", .text(id)),
            JSONMember("rule", .text(rule)),
            JSONMember("subject", .text(subject.id)),
            JSONMember("item", .text(orNull: item)),
            JSONMember("outcome", .text(outcome.rawValue)),
            JSONMember("severity", .text(severity.rawValue)),
            JSONMember("observed", .shown(observed?.value)),
            JSONMember("message", .text(message[language])),
            JSONMember("clauses", .texts(clauses)),
            JSONMember("basis", .text(basis.rawValue)),
            JSONMember("audience", .text(audience.rawValue)),
            JSONMember("recommendations", .array(recommendations.map { $0.json(in: language) })),
            JSONMember("passed_over", .array(passedOver.map { $0.json(in: language) })),
            JSONMember("change", .text(orNull: change)),
            JSONMember("at", .place(place)),
        ])
    }
}

extension RecommendedTraining {
    func json(in language: Language) -> JSONValue {
        .object([
            JSONMember("training", .text(training)),
            JSONMember("title", .text(title[language])),
            JSONMember("way", .text(way)),
            JSONMember("reason", .text(reason[language])),
        ])
    }
}
