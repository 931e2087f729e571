import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Work on several threads at once, with results that do not depend on how many there are.
package enum Parallel {
    /// How many processors the machine has.
    package static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// On how many threads work is done: what the environment variable `JINZAI_THREADS` says, else one for each processor.
    package static var threadCount: Int {
        guard let value = unsafe getenv("JINZAI_THREADS"), let count = unsafe Int(String(cString: value)) else {
            return processorCount
        }
        return max(1, count)
    }

    /// The results of `body` for 0 up to `count`, in that order. `body` is called on at most `threads` threads, this one among them,
    /// for the lowest numbers first.
    package static func concurrentMap<Value: Sendable>(
        count: Int, threads: Int, body: @Sendable (Int) -> Value
    ) -> [Value] {
        guard count > 1, threads > 1 else { return (0..<max(count, 0)).map(body) }
        let results = unsafe Results(UnsafeMutablePointer<Value>.allocate(capacity: count))
        defer { unsafe results.start.deallocate() }
        let next = Atomic<Int>(0)
        withoutActuallyEscaping(body) { body in
            let work: @Sendable () -> Void = {
                while true {
                    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard index < count else { return }
                    unsafe (results.start + index).initialize(to: body(index))
                }
            }
            Self.run(work, threads: min(threads, count))
        }
        return unsafe Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            if let start = buffer.baseAddress { unsafe start.moveInitialize(from: results.start, count: count) }
            initialized = count
        }
    }

    /// Runs `work` on this thread and on `threads` - 1 others, and waits for them all.
    private static func run(_ work: @escaping @Sendable () -> Void, threads: Int) {
        let others = start(work, threads: threads - 1)
        work()
        join(others)
    }

    /// Threads that run `work`: so many, or as many as the system has to give.
    static func start(_ work: @escaping @Sendable () -> Void, threads: Int) -> [pthread_t] {
        (0..<threads).compactMap { _ in start(work) }
    }

    static func join(_ threads: [pthread_t]) {
        for thread in threads { pthread_join(thread, nil) }
    }

    /// A thread that runs `work`; nil if the system has none to give, and the others then do its part.
    private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
        var attributes = pthread_attr_t()
        guard unsafe pthread_attr_init(&attributes) == 0 else { return nil }
        defer { unsafe _ = pthread_attr_destroy(&attributes) }
        unsafe pthread_attr_setstacksize(&attributes, 8 << 20)
        let job = unsafe Unmanaged.passRetained(Job(work))
        var thread = pthread_t()
        let status = unsafe pthread_create(
            &thread, &attributes,
            { context in
                guard let context = unsafe context else { return nil }
                unsafe Unmanaged<Job>.fromOpaque(context).takeRetainedValue().work()
                return nil
            }, job.toOpaque())
        guard status == 0 else {
            unsafe job.release()
            return nil
        }
        return thread
    }

    private final class Job: Sendable {
        let work: @Sendable () -> Void

        init(_ work: @escaping @Sendable () -> Void) {
            self.work = work
        }
    }

    /// Memory of which each thread writes other places.
    @unsafe
    private struct Results<Value>: @unchecked Sendable {
        let start: UnsafeMutablePointer<Value>

        init(_ start: UnsafeMutablePointer<Value>) {
            unsafe self.start = start
        }
    }
}
