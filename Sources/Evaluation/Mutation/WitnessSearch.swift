import Diagnostics
import Policies

/// Looks for an example that comes out otherwise on a changed policy: near those that stand in the policy, one field and then two
/// fields away from them.
struct WitnessSearch {
    private let now: ExampleRunner
    private let changed: ExampleRunner
    private let limit: Int

    init(_ now: ExampleRunner, _ changed: ExampleRunner, limit: Int) {
        self.now = now
        self.changed = changed
        self.limit = limit
    }

    /// Nil where none was found within the limit.
    func find(near examples: [TriedExample]) -> Mutant.Witness? {
        var left = limit
        let near = Array(examples.prefix(12))
        for example in near {
            for rows in variants(of: now.given(example), example) {
                guard left > 0 else { return nil }
                left -= 1
                if let found = witness(rows, example) { return found }
            }
        }
        for example in near.prefix(3) {
            for rows in variants(of: now.given(example), example) {
                for again in variants(of: rows, example).prefix(60) {
                    guard left > 0 else { return nil }
                    left -= 1
                    if let found = witness(again, example) { return found }
                }
            }
        }
        return nil
    }

    private func variants(of rows: [GivenValue], _ example: TriedExample) -> [[GivenValue]] {
        guard let reach = now.reaches[example.owner] else { return [] }
        let variants = GivenVariants(now.policy, reach: reach, time: now.time(of: example))
        let type = now.rowType(of: example.owner)
        return rows.indices.flatMap { position in
            variants.of(rows[position], type: type).map { other in
                var copy = rows
                copy[position] = other
                return copy
            }
        }
    }

    private func witness(_ rows: [GivenValue], _ example: TriedExample) -> Mutant.Witness? {
        guard let before = now.answer(example, given: rows), let after = changed.answer(example, given: rows),
            let difference = before.difference(from: after)
        else { return nil }
        let given = rows.map { GivenText.text($0) }.joined(separator: ", ")
        return Mutant.Witness(
            owner: now.policy.name(of: example.owner.home), given: rows.count == 1 ? given : "[\(given)]", now: difference.0,
            changed: difference.1)
    }
}
