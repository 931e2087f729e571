import Diagnostics
import Evaluation
import Policies

extension MetricResult {
    /// `goal` is the expression that the policy gives.
    func json(in report: CheckReport) -> JSONValue {
        .object([
            JSONMember("id", .text(metric)),
            JSONMember("title", .text(orNull: title?[report.language])),
            JSONMember("target", .text(orNull: target)),
            JSONMember("area", .text(orNull: area)),
            JSONMember("clauses", .texts(clauses)),
            JSONMember("audience", .text(audience.rawValue)),
            JSONMember("group", .object(group.map { JSONMember($0.name, .shown($0.value.value)) })),
            JSONMember("value", .shown(value)),
            JSONMember("low", .shown(low)),
            JSONMember("high", .shown(high)),
            JSONMember("goal", .text(orNull: report.policy.metrics[id: metric]?.goal?.text)),
            JSONMember("state", .text(orNull: goal?.rawValue)),
            JSONMember("counted", .integer(counted)),
            JSONMember("having", having.map { .integer($0) } ?? .null),
            JSONMember("unknown", .integer(unknown)),
            JSONMember("suppressed", .bool(suppressed)),
        ])
    }
}
