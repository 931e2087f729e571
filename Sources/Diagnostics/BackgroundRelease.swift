import Dispatch
import Synchronization

/// Lets go of large values on another thread: to free ten thousands of nodes one by one takes longer than much of what is made of them.
package enum BackgroundRelease {
    /// Frees a value that is needed no more. Nothing waits for it, not even the end of the program.
    package static func release<Value: Sendable>(_ value: consuming Value) {
        let held = Held(value)
        DispatchQueue.global().async { held.release() }
    }

    /// What is to be freed; a class, so that the closure does not share it.
    private final class Held<Value: Sendable>: Sendable {
        private let value: Mutex<Value?>

        init(_ value: consuming Value) {
            self.value = Mutex(consume value)
        }

        func release() { value.withLock { $0 = nil } }
    }
}
