import Diagnostics
import YAMLTree

extension PolicyReader {
    mutating func rule(_ node: YAMLNode) -> RuleSyntax? {
        guard open(node, keys: ["id", "description", "variables", "match", "aggregate"]) else { return nil }
        for key in ["id", "description"] { if let value = node[key] { _ = text(value) } }
        let variables = node["variables"].map { items($0).compactMap { variable($0) } } ?? []
        let (match, aggregate) = (node.entry("match"), node.entry("aggregate"))
        if match != nil, let aggregate { report(CELPolicyDiagnostics.matchAndAggregate.at(aggregate.key.place)) }
        guard let form = match ?? aggregate else {
            report(CELPolicyDiagnostics.noBranches.at(Self.head(of: node)))
            return nil
        }
        let list = items(form.value)
        if list.isEmpty, form.value.items != nil { report(CELPolicyDiagnostics.noBranches.at(form.key.place)) }
        return RuleSyntax(
            variables: variables, form: match == nil ? .aggregate : .match, formRange: form.key.place,
            branches: list.compactMap { branch($0) })
    }

    mutating func variable(_ node: YAMLNode) -> VariableSyntax? {
        guard open(node, keys: ["name", "expression", "description", "display_name"], required: ["name", "expression"]) else {
            return nil
        }
        let name = node["name"].flatMap { text($0) }
        let expression = node["expression"].flatMap { self.expression($0) }
        guard let name, let place = node["name"]?.place, let expression else { return nil }
        return VariableSyntax(name: name, nameRange: place, expression: expression)
    }

    private mutating func branch(_ node: YAMLNode) -> BranchSyntax? {
        guard open(node, keys: ["condition", "output", "explanation", "rule"]) else { return nil }
        let condition = node["condition"].map { expression($0) }
        let explanation = node["explanation"].flatMap { self.expression($0) }
        if node["output"] != nil, let rule = node.entry("rule") {
            report(CELPolicyDiagnostics.outputAndRule.at(rule.key.place))
        } else if let explanation = node.entry("explanation"), node["output"] == nil {
            report(CELPolicyDiagnostics.explanationWithoutOutput.at(explanation.key.place))
        }
        guard let (result, range) = result(of: node) else { return nil }
        // A condition that cannot be read was told; without it the branch would hold always.
        if case .some(.none) = condition { return nil }
        return BranchSyntax(
            condition: condition ?? nil, isNegated: false, result: result, explanation: explanation, range: range)
    }

    private mutating func result(of node: YAMLNode) -> (BranchSyntax.Result, SourceRange)? {
        if let output = node["output"] { return expression(output).map { (.output($0), output.place) } }
        if let nested = node.entry("rule") { return rule(nested.value).map { (.rule($0), nested.key.place) } }
        report(CELPolicyDiagnostics.noOutput.at(Self.head(of: node)))
        return nil
    }
}
