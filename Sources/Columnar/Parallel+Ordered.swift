#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension Parallel {
    /// Calls `body` with the results of `map` for 0 up to `count`, in that order and on this thread, while other threads go on. At
    /// most `ahead` results for each thread wait for their turn: the more there may be, the less it matters that some take longer.
    package static func orderedMap<Value: Sendable>(
        count: Int, threads: Int, ahead: Int = 4, map: @Sendable (Int) -> Value, _ body: (Value) -> Void
    ) {
        guard count > 1, threads > 1 else { return (0..<max(count, 0)).forEach { body(map($0)) } }
        withoutActuallyEscaping(map) { map in
            let line = OrderedLine(count: count, ahead: threads * ahead, map: map)
            let helpers = start({ line.help() }, threads: min(threads, count) - 1)
            while let value = line.next() { body(value) }
            join(helpers)
        }
    }
}

/// Results that are made on several threads and taken in order by one.
///
/// Unchecked, because all that changes is changed under the lock.
private final class OrderedLine<Value: Sendable>: @unchecked Sendable {
    private let count: Int
    private let ahead: Int
    private let map: @Sendable (Int) -> Value
    private let lock = Lock()
    /// The number of the result that nobody makes yet.
    private var unclaimed = 0
    /// The number of the result that is taken next.
    private var wanted = 0
    private var waiting: [Int: Value] = [:]

    init(count: Int, ahead: Int, map: @escaping @Sendable (Int) -> Value) {
        self.count = count
        self.ahead = ahead
        self.map = map
    }

    /// Makes results until none is left to make.
    func help() {
        while let number = claim() { put(map(number), number) }
    }

    /// The next result in order, made here if nobody makes it; nil behind the last.
    func next() -> Value? {
        lock.lock()
        defer { lock.unlock() }
        while wanted < count {
            if let value = waiting.removeValue(forKey: wanted) {
                wanted += 1
                lock.wakeAll()
                return value
            }
            guard unclaimed < min(count, wanted + ahead) else {
                lock.wait()
                continue
            }
            let number = unclaimed
            unclaimed += 1
            lock.unlock()
            let value = map(number)
            lock.lock()
            waiting[number] = value
        }
        return nil
    }

    private func claim() -> Int? {
        lock.lock()
        defer { lock.unlock() }
        while unclaimed < count, unclaimed >= wanted + ahead { lock.wait() }
        guard unclaimed < count else { return nil }
        defer { unclaimed += 1 }
        return unclaimed
    }

    private func put(_ value: Value, _ number: Int) {
        lock.lock()
        waiting[number] = value
        lock.wakeAll()
        lock.unlock()
    }
}

/// A lock that can be waited at.
@safe
private final class Lock: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        unsafe mutex.initialize(to: pthread_mutex_t())
        unsafe condition.initialize(to: pthread_cond_t())
        unsafe pthread_mutex_init(mutex, nil)
        unsafe pthread_cond_init(condition, nil)
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe pthread_cond_destroy(condition)
        unsafe mutex.deallocate()
        unsafe condition.deallocate()
    }

    func lock() { unsafe _ = pthread_mutex_lock(mutex) }

    func unlock() { unsafe _ = pthread_mutex_unlock(mutex) }

    /// Lets others go on until one of them wakes all.
    func wait() { unsafe _ = pthread_cond_wait(condition, mutex) }

    func wakeAll() { unsafe _ = pthread_cond_broadcast(condition) }
}
