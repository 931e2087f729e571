import Diagnostics
import Evaluation
import Policies

extension PageContext {
    /// What a group's value is called: a competency or a grade by its label, anything else as it reads.
    func name(of value: Shown) -> String {
        let id = value.value.plainText
        return policy.competencies[id: id]?.label?[language] ?? policy.grades[id: id]?.label?[language] ?? value.text[language]
    }
}
