import CivilTime
import Diagnostics
import Evaluation
import Policies
import Records

/// Explanations as one JSON object.
package struct ExplanationJSON {
    private let report: ExplanationReport

    package init(_ report: ExplanationReport) { self.report = report }

    /// The whole document.
    package func text() -> String {
        let header = report.policy.header
        let document = JSONValue.object([
            JSONMember("policy", .text(header.id)),
            JSONMember("as_of", .text(report.asOf.description)),
            JSONMember("year", .integer(report.year)),
            JSONMember("language", .text(report.language.rawValue)),
            JSONMember("explanations", .array(report.explanations.map { $0.json(in: report.language) })),
        ])
        return document.indented + "\n"
    }
}

extension Explanation {
    fileprivate func json(in language: Language) -> JSONValue {
        .object([
            JSONMember("rule", .text(rule)),
            JSONMember("label", .text(orNull: label?[language])),
            JSONMember("clauses", .array(clauses.map { $0.json(in: language) })),
            JSONMember("basis", .text(basis.rawValue)),
            JSONMember("reason", .text(orNull: reason?[language])),
            JSONMember("subject", .text(subject.id)),
            JSONMember("item", .text(orNull: item)),
            JSONMember("outcome", .text(outcome.rawValue)),
            JSONMember("message", .text(orNull: message?[language])),
            JSONMember("at", .place(place)),
            JSONMember("when", condition?.json(in: language) ?? .null),
            JSONMember("observed", observed?.json(in: language) ?? .null),
            JSONMember(flags ? "flag" : "require", statement?.json(in: language) ?? .null),
            JSONMember("missing", .array(missing.map(\.json))),
            JSONMember("change", change?.json ?? .null),
        ])
    }
}

extension ExplainedClause {
    fileprivate func json(in language: Language) -> JSONValue {
        .object([
            JSONMember("id", .text(id)), JSONMember("pages", .text(pages)), JSONMember("summary", .text(summary[language])),
        ])
    }
}

extension MissingCell {
    fileprivate var json: JSONValue {
        .object([JSONMember("field", .text(field)), JSONMember("cause", .text(cause.code)), JSONMember("at", .place(place))])
    }
}

extension ExplainedPart {
    fileprivate func json(in language: Language) -> JSONValue {
        var members = [JSONMember("text", .text(text))]
        switch result {
        case .value(let shown):
            members.append(JSONMember("value", .shown(shown.value)))
            members.append(JSONMember("shown", .text(shown.text[language])))
        case .unknown(let fields): members.append(JSONMember("unknown", .texts(fields)))
        case .error(let code): members.append(JSONMember("error", .text(code)))
        }
        switch origin {
        case .expression, .all, .any: break
        case .element: members.append(JSONMember("element", .bool(true)))
        case .definition: members.append(JSONMember("defined", .bool(true)))
        case .cell(let cell): members.append(JSONMember("cell", cell.json))
        case .parameter(let parameter): members.append(JSONMember("parameter", parameter.json(in: language)))
        }
        if isToldBefore { members.append(JSONMember("told_before", .bool(true))) }
        if omitted > 0 { members.append(JSONMember("omitted", .integer(omitted))) }
        if !parts.isEmpty { members.append(JSONMember("parts", .array(parts.map { $0.json(in: language) }))) }
        return .object(members)
    }
}

extension ExplainedCell {
    fileprivate var json: JSONValue {
        .object([
            JSONMember("field", .text(field)), JSONMember("subject", .text(subject.id)),
            JSONMember("cause", .text(orNull: cause?.code)), JSONMember("at", .place(place)),
        ])
    }
}

extension ExplainedParameter {
    fileprivate func json(in language: Language) -> JSONValue {
        .object([
            JSONMember("label", .text(orNull: label?[language])), JSONMember("unit", .text(orNull: unit)),
            JSONMember("basis", .text(basis.rawValue)), JSONMember("clauses", .texts(clauses)),
        ])
    }
}
