import Diagnostics

/// What a rule file holds. Its tree is not kept: it takes more memory than all that is made of it, and is freed where it was made.
struct RuleFile: Sendable {
    let source: SourceText
    /// Whether it could not be read to its end.
    let isBroken: Bool
    /// What is wrong with its YAML.
    let diagnostics: [Diagnostic]
    /// What is wrong with it besides its sections.
    var reading = Reading(isGathering: true)
    /// In their order.
    var sections: [Section] = []

    /// A section and what reading it came to.
    struct Section: Sendable {
        let declaration: SectionDeclaration
        /// Its key.
        let place: SourceRange
        var drafts = Drafts()
        var reading = Reading(isGathering: true)
    }
}
