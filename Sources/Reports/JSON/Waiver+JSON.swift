import CivilTime
import Diagnostics
import Evaluation
import Policies

extension WaivedFinding {
    func json(in language: Language) -> JSONValue {
        guard case .object(let members) = finding.json(in: language, change: nil) else { return .null }
        return .object(members + [JSONMember("waiver", waiver.json)])
    }
}

extension WaiverResult {
    var json: JSONValue {
        guard case .object(let members) = waiver.json else { return .null }
        return .object(
            [
                JSONMember("rule", .text(waiver.rule)), JSONMember("subject", .text(waiver.subject)),
                JSONMember("item", .text(orNull: waiver.item)),
            ] + members + [JSONMember("state", .text(state.rawValue)), JSONMember("findings", .integer(findings))])
    }
}

extension Waiver {
    /// Why, by whom, from when to when, and where it stands.
    fileprivate var json: JSONValue {
        .object([
            JSONMember("reason", .text(reason)), JSONMember("approved_by", .text(approvedBy)),
            JSONMember("from", .text(from.description)), JSONMember("until", .text(until.description)),
            JSONMember("file", .text(range.source.name)), JSONMember("line", .integer(range.start.line)),
        ])
    }
}

extension BaselineComparison {
    var json: JSONValue {
        .object([
            JSONMember("as_of", .text(asOf)), JSONMember("new", .integer(new)), JSONMember("still", .integer(still)),
            JSONMember(
                "gone",
                .array(
                    gone.map { gone in
                        .object([
                            JSONMember("id", .text(gone.entry.id)), JSONMember("rule", .text(gone.entry.rule)),
                            JSONMember("subject", .text(gone.entry.subject)),
                            JSONMember("item", .text(orNull: gone.entry.item)),
                            JSONMember("severity", .text(gone.entry.severity)), JSONMember("state", .text(gone.fate.rawValue)),
                        ])
                    })),
        ])
    }
}
