import Policies

extension ExplainedParameter {
    init(_ parameter: Parameter) {
        self.init(
            label: parameter.label?.localized, unit: parameter.unit, basis: parameter.basis, clauses: parameter.clauses.map(\.id))
    }
}
