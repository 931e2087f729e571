import Foundation
import TestSupport
import Testing

/// What `jinzai check` and `jinzai impact` tell as JSON, in the words in which one can be held against the other.
enum ToldResults {
    /// By what differs, how it was and how it is: a finding, the counts of a rule, a metric over the whole.
    typealias Differences = [String: [String]]

    /// What differs between two results of `check`.
    static func compare(_ old: String, _ new: String) throws -> Differences {
        let (before, after) = (try facts(old), try facts(new))
        var found: Differences = [:]
        for name in Set(before.keys).union(after.keys) where before[name] != after[name] {
            found[name] = [before[name] ?? "nothing", after[name] ?? "nothing"]
        }
        return found
    }

    /// What `impact` says.
    static func impact(_ text: String) throws -> Differences {
        let document = try object(text)
        var found: Differences = [:]
        for rule in try list(document["rules"]) {
            let name = try #require(rule["rule"] as? String)
            let counts = [counts(rule["before"]), counts(rule["after"])]
            if counts[0] != counts[1] { found["counts of \(name)"] = counts }
            for finding in try list(rule["findings"]) {
                found[try self.name(of: finding, rule: name)] = [state(finding["before"]), state(finding["after"])]
            }
        }
        for metric in try list(document["metrics"]) {
            let states = ["before", "after"].map { measure(metric[$0]) }
            found["metric \(try #require(metric["id"] as? String))"] = states
        }
        return found
    }

    private static func facts(_ text: String) throws -> [String: String] {
        let document = try object(text)
        var facts: [String: String] = [:]
        for finding in try list(document["findings"]) {
            facts[try name(of: finding, rule: try #require(finding["rule"] as? String))] = state(finding)
        }
        let summary = try #require(document["summary"] as? [String: Any])
        for rule in try list(summary["rules"]) { facts["counts of \(try #require(rule["id"] as? String))"] = counts(rule) }
        for metric in try list(document["metrics"]) where (metric["group"] as? [String: Any])?.isEmpty == true {
            facts["metric \(try #require(metric["id"] as? String))"] = measure(metric)
        }
        return facts
    }

    private static func name(of finding: [String: Any], rule: String) throws -> String {
        [rule, try #require(finding["subject"] as? String), finding["item"] as? String ?? "-"].joined(separator: "/")
    }

    private static func state(_ value: Any?) -> String {
        guard let state = value as? [String: Any] else { return "nothing" }
        return "\(state["outcome"] ?? "") \(state["severity"] ?? "")"
    }

    private static func counts(_ value: Any?) -> String {
        guard let counts = value as? [String: Any] else { return "nothing" }
        return ["met", "unmet", "flagged", "clear", "unknown", "not-applicable"].map { "\(counts[$0] ?? "")" }.joined(
            separator: " ")
    }

    private static func measure(_ value: Any?) -> String {
        guard let metric = value as? [String: Any] else { return "nothing" }
        return ["value", "state", "unknown"].map { "\(metric[$0] ?? "")" }.joined(separator: " ")
    }

    private static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static func list(_ value: Any?) throws -> [[String: Any]] { try #require(value as? [[String: Any]]) }
}
