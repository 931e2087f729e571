import Diagnostics

/// Finds parameters, variables and views that nothing reads.
struct UnusedDefinitions: PlainAnalysis {
    let kinds = [AnalysisDiagnostics.unusedParameter, AnalysisDiagnostics.unusedVariable, AnalysisDiagnostics.unusedView]

    func examine(_ subject: PlainSubject, _ report: inout AnalysisReport) {
        let usage = subject.usage
        for parameter in subject.policy.parameters where !usage.reads(parameter: parameter.id) {
            report.tell(AnalysisDiagnostics.unusedParameter.at(parameter.idRange, LocalizedText(parameter.id)))
        }
        for variable in subject.policy.variables {
            guard let slot = subject.typed.rowType(named: variable.rowName.id)?.slot(of: variable.name),
                !usage.reads(slot, of: variable.rowName.id)
            else { continue }
            let name = LocalizedText("\(variable.rowName.id).\(variable.name)")
            report.tell(AnalysisDiagnostics.unusedVariable.at(variable.nameRange, name))
        }
        for view in subject.policy.views where !view.isPrelude && !usage.usesRows(named: view.rowName) {
            report.tell(
                AnalysisDiagnostics.unusedView.at(view.idRange, LocalizedText(view.id), LocalizedText(view.rowName)))
        }
    }
}
