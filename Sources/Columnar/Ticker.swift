#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
import Synchronization

/// Calls something on a thread of its own, again and again until it is stopped.
package final class Ticker: Sendable {
    private let isStopped = Atomic<Bool>(false)
    /// The thread; none where the system has none to give.
    private let threads: Mutex<[pthread_t]>

    /// Waits so many milliseconds before each call.
    package init(milliseconds: UInt32, _ body: @escaping @Sendable () -> Void) {
        threads = Mutex([])
        let started = Parallel.start(
            { [self] in
                while true {
                    usleep(milliseconds * 1000)
                    if isStopped.load(ordering: .relaxed) { return }
                    body()
                }
            }, threads: 1)
        threads.withLock { $0 = started }
    }

    /// Ends the calls; none goes on when this returns.
    package func stop() {
        isStopped.store(true, ordering: .relaxed)
        Parallel.join(
            threads.withLock { threads in
                defer { threads = [] }
                return threads
            })
    }
}
