import CEL
import Policies

/// From which share on a goal is reached, or up to which.
package struct GoalLimit: Sendable, Hashable {
    /// From 0 to 1.
    package var share: Double
    /// Whether larger shares reach the goal.
    package var isLeast: Bool

    package init(share: Double, isLeast: Bool) {
        self.share = share
        self.isLeast = isLeast
    }
}

extension GoalLimit {
    /// Found by halving; nil where the goal is not reached at exactly one of 0 and 1.
    init?(_ metric: TypedMetric, in world: World) {
        guard metric.aggregate.function == .share, let goal = metric.goal else { return nil }
        func holds(_ share: Double) -> Bool {
            var context = RowContext(world, type: metric.each, row: 0)
            context.observed = .value(.double(share))
            if case .value(.bool(true)) = context.evaluate(goal) { return true }
            return false
        }
        isLeast = holds(1)
        guard holds(0) != isLeast else { return nil }
        var (low, high) = (0.0, 1.0)
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if holds(middle) == isLeast { high = middle } else { low = middle }
        }
        share = (high * 1e9).rounded() / 1e9
    }
}
