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

    /// A class, as spaces are handed from hand to hand, and a policy is much to copy.
    final class Base: Sendable {
        let policy: TypedPolicy
        let catalog: Catalog
        let objectTypes: [CELObjectType]
        let parameters: ParameterSample
        let domains: DomainFinder

        init(_ policy: TypedPolicy, on day: CivilDate?) {
            self.policy = policy
            catalog = Catalog(policy.policy)
            objectTypes = policy.rowTypes.map(\.objectType)
            parameters = ParameterSample(policy, on: day)
            domains = DomainFinder(policy, catalog: catalog)
        }
    }

    let base: Base
    /// By row type and slot.
    private(set) var members: [[Member]]

    /// The parameters are those in force on a day; nil for their last values.
    init(_ policy: TypedPolicy, on day: CivilDate?) {
        base = Base(policy, on: day)
        let domains = base.domains
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
        var slots: [Int: Int] = [:]
        for type in policy.rowTypes {
            for (slot, member) in type.members.enumerated() {
                if case .definition(let index) = member.kind { slots[index] = slot }
            }
        }
        for case .definition(let index) in policy.order {
            if let slot = slots[index] { settle(index, at: slot) }
        }
    }

    /// Makes a definition computed where all that it depends on is chosen.
    private mutating func settle(_ index: Int, at slot: Int) {
        let definition = base.policy.definitions[index]
        let reader = ExpressionReader(space: self, about: definition.rowType)
        guard let uses = reader.uses(of: definition.body), uses.terms.count <= Self.termLimit else { return }
        members[definition.rowType][slot] = .computed(index, uses)
    }

    /// A definition that depends on more is taken as it comes: its value is chosen.
    private static let termLimit = 4

    /// What conditions call a member of a row: `employee.grade`.
    func name(of term: Term) -> String {
        switch term.source {
        case .member(let rowType, let slot):
            "\(base.policy.rowTypes[rowType].name).\(base.policy.rowTypes[rowType].members[slot].name)"
        case .global(let global): global.rawValue
        case .observed: "observed"
        }
    }
}
