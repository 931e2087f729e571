import CEL
import CivilTime

/// What conditions of a policy can depend on: for every member of every row, whether an analysis chooses its value or computes it.
struct AnalysisSpace: Sendable {
    /// What an analysis does with a member of a row.
    enum Member: Sendable {
        case chosen(Term)
        /// Computed from terms by the definition at a position.
        case computed(Int, TermUses)
        /// Another row, which is unique for the row it is reached from.
        case row(Int)
        /// Nothing is said about it.
        case open
    }

    let policy: TypedPolicy
    let catalog: Catalog
    let objectTypes: [CELObjectType]
    let parameters: ParameterSample
    /// By row type and slot.
    private(set) var members: [[Member]]

    /// The parameters are those in force on a day; nil for their last values.
    init(_ policy: TypedPolicy, on day: CivilDate?) {
        self.policy = policy
        parameters = ParameterSample(policy, on: day)
        catalog = Catalog(policy.policy)
        objectTypes = policy.rowTypes.map(\.objectType)
        let domains = DomainFinder(policy, catalog: catalog)
        members = policy.rowTypes.map { type in
            type.members.indices.map { slot in
                switch type.members[slot].kind {
                case .ancestor(let row), .group(let row): .row(row)
                case .children: .open
                case .field, .definition:
                    .chosen(Term(source: .member(rowType: type.index, slot: slot), domain: domains.domain(of: type, slot)))
                }
            }
        }
        for case .definition(let index) in policy.order { settle(index) }
    }

    /// Makes a definition computed where all that it depends on is chosen.
    private mutating func settle(_ index: Int) {
        let definition = policy.definitions[index]
        guard let slot = policy.rowTypes[definition.rowType].members.firstIndex(where: { $0.kind == .definition(index) }),
            let uses = ExpressionReader(space: self, about: definition.rowType).uses(of: definition.body), uses.terms.count <= 4
        else { return }
        members[definition.rowType][slot] = .computed(index, uses)
    }

    /// What conditions call a member of a row: `employee.grade`.
    func name(of term: Term) -> String {
        switch term.source {
        case .member(let rowType, let slot):
            "\(policy.rowTypes[rowType].name).\(policy.rowTypes[rowType].members[slot].name)"
        case .global(let global): global.rawValue
        case .observed: "observed"
        }
    }
}
