import CEL
import Columnar
import Diagnostics
package import Policies

/// What came of one mutation.
package struct Mutant: Sendable {
    /// An example that would notice a change which none notices.
    package struct Witness: Sendable {
        /// The rule, metric or view that the example would stand with.
        package let owner: String
        /// What it would give, as YAML in flow style.
        package let given: String
        /// What it comes to.
        package let now: String
        /// What it would come to with the change.
        package let changed: String
    }

    package let mutation: Mutation
    /// The examples that could notice it.
    package let tried: Int
    /// The first example that fails with the change: its owner and its name. Nil for a survivor.
    package let noticedBy: (owner: String, example: String)?
    /// For a survivor, if one was found.
    package let witness: Witness?
}

/// Which small changes of a policy its examples notice.
package struct MutationRun: Sendable {
    /// In the order of the policy.
    package let mutants: [Mutant]

    package var noticed: Int { mutants.count { $0.noticedBy != nil } }
    package var survivors: [Mutant] { mutants.filter { $0.noticedBy == nil } }

    /// Changes a policy in turn in each place and runs the examples that could notice it. For what none notices, up to `search`
    /// variants of the examples are tried, of which one is told that would. Examples that fail already notice nothing.
    package static func run(_ policy: TypedPolicy, search: Int = 600) -> MutationRun {
        let trial = MutationTrial(policy, search: search)
        let mutations = PolicyMutations(policy).all()
        let mutants = Parallel.concurrentMap(count: mutations.count, threads: Parallel.processorCount) {
            trial.mutant(mutations[$0])
        }
        return MutationRun(mutants: mutants)
    }
}

/// Runs the examples of a policy on changed policies.
struct MutationTrial: Sendable {
    private let runner: ExampleRunner
    private let examples: [TriedExample]
    private let search: Int

    init(_ policy: TypedPolicy, search: Int) {
        let runner = ExampleRunner(policy)
        self.runner = runner
        self.search = search
        examples = policy.exampleOwners.flatMap { owner in
            (0..<policy.exampleCount(of: owner)).compactMap { TriedExample(owner, $0, runner) }
        }
    }

    func mutant(_ mutation: Mutation) -> Mutant {
        let changed = ExampleRunner(runner, on: mutation.policy, sharesCatalog: mutation.home != nil)
        let able = examples.filter { $0.isTouched(by: mutation.touch) }
        let (own, others) = (able.filter { $0.owner.home == mutation.home }, able.filter { $0.owner.home != mutation.home })
        for example in own + others where !changed.diagnostics(example.owner, example.number).isEmpty {
            let policy = runner.policy
            let noticed = (policy.name(of: example.owner.home), policy.example(example.owner, example.number).name)
            return Mutant(mutation: mutation, tried: able.count, noticedBy: noticed, witness: nil)
        }
        let witness = WitnessSearch(runner, changed, limit: search).find(near: own + others)
        return Mutant(mutation: mutation, tried: able.count, noticedBy: nil, witness: witness)
    }
}

/// An example that holds, and what it looks at.
struct TriedExample: Sendable {
    let owner: ExampleOwner
    let number: Int
    private let evaluated: Set<ObjectIdentifier>
    private let reach: PolicyReach

    /// Nil for an example that does not hold.
    init?(_ owner: ExampleOwner, _ number: Int, _ runner: ExampleRunner) {
        let observer = ExpressionObserver()
        guard let reach = runner.reaches[owner], runner.observed(by: observer).diagnostics(owner, number).isEmpty else {
            return nil
        }
        self.owner = owner
        self.number = number
        self.reach = reach
        evaluated = observer.evaluated
    }

    func isTouched(by touch: Mutation.Touch) -> Bool {
        switch touch {
        case .expression(let id): evaluated.contains(id)
        case .definition(let index): reach.steps.contains(.definition(index))
        case .members(let members): !reach.members.isDisjoint(with: members)
        }
    }
}
