import Dispatch
import Synchronization

/// A value that another core makes before it is asked for; who asks before any core has begun makes it himself.
package final class EagerValue<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let isBegun = Atomic(false)
    private let isMade = DispatchSemaphore(value: 0)
    private let made = Mutex<Value?>(nil)

    /// Has `make` called as soon as a core is free.
    package init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
        DispatchQueue.global().async { self.begin() }
    }

    /// The value; waits for it where it is being made.
    package func value() -> Value {
        begin()
        isMade.wait()
        defer { isMade.signal() }
        return made.withLock { $0 } ?? make()
    }

    private func begin() {
        guard !isBegun.exchange(true, ordering: .acquiringAndReleasing) else { return }
        let value = make()
        made.withLock { $0 = value }
        isMade.signal()
    }
}
