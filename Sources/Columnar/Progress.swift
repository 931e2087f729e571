import Synchronization

/// How far a piece of work has come. Several threads advance it; anyone may look at any time.
package final class Progress: Sendable {
    private let expected = Atomic<Int>(0)
    private let finished = Atomic<Int>(0)

    package init() {}

    /// Expects so many units more.
    package func expect(_ units: Int) { expected.add(units, ordering: .relaxed) }

    package func advance(_ units: Int) { finished.add(units, ordering: .relaxed) }

    /// The units to be done, as far as they are known.
    package var total: Int { expected.load(ordering: .relaxed) }

    package var done: Int { finished.load(ordering: .relaxed) }
}
