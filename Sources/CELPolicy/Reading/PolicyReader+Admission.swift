import Diagnostics
import YAMLTree

/// The form of Kubernetes' `ValidatingAdmissionPolicy`: its validations say what must hold, and each that does not gives a message.
///
/// Whom the policy concerns (`matchConstraints`) and what an error leads to (`failurePolicy`) is for the host to read.
extension PolicyReader {
    mutating func admission(_ root: YAMLNode) -> PolicySyntax? {
        let keys = ["name", "description", "apiVersion", "kind", "metadata", "spec"]
        guard open(root, keys: keys, required: ["kind", "spec"]), let kind = root["kind"] else { return nil }
        if text(kind) != "ValidatingAdmissionPolicy" { report(CELPolicyDiagnostics.unknownKind.at(kind.place)) }
        let name = (root["name"] ?? root["metadata"]?["name"]).flatMap { text($0) }
        guard let spec = root["spec"],
            open(spec, keys: ["failurePolicy", "matchConstraints", "variables", "validations"], required: ["validations"]),
            let validations = spec.entry("validations")
        else { return nil }
        let variables = spec["variables"].map { items($0).compactMap { variable($0) } } ?? []
        let branches = items(validations.value).compactMap { validation($0) }
        let rule = RuleSyntax(variables: variables, form: .match, formRange: validations.key.place, branches: branches)
        return PolicySyntax(name: name ?? "", imports: [], rule: rule)
    }

    private mutating func validation(_ node: YAMLNode) -> BranchSyntax? {
        guard open(node, keys: ["expression", "message", "messageExpression"], required: ["expression"]) else { return nil }
        let condition = node["expression"].flatMap { self.expression($0) }
        let message = node["messageExpression"].flatMap { self.expression($0) }
        let fixed = node["message"].flatMap { text($0) }
        guard let condition else { return nil }
        let result: BranchSyntax.Result =
            message.map { .output($0) } ?? .text(fixed ?? "failed expression: " + condition.text)
        return BranchSyntax(
            condition: condition, isNegated: true, result: result, explanation: nil,
            range: message?.range ?? condition.range)
    }
}
