import Dispatch
import Synchronization

/// Work on many things at once, with the results in the order of the things, so that they do not depend on how many cores there are.
package enum ConcurrentMap {
    /// What `body` makes of each element. Calls of `body` run at the same time.
    package static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ body: @Sendable (Element) -> Result
    ) -> [Result] {
        if elements.count < 2 { return elements.map(body) }
        let results = Mutex<[Result?]>(Array(repeating: nil, count: elements.count))
        DispatchQueue.concurrentPerform(iterations: elements.count) { place in
            let result = body(elements[place])
            results.withLock { $0[place] = result }
        }
        return results.withLock { $0 }.compactMap(\.self)
    }

    /// The same, the heaviest element first, so that in the end no core waits long for what another one began last.
    package static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], weight: (Element) -> Int, _ body: @Sendable (Element) -> Result
    ) -> [Result] {
        let weights = elements.map(weight)
        let order = elements.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
        let results = zip(order, map(order.map { elements[$0] }, body))
        return results.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// What two pieces of work give that run at the same time.
    package static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let results = Mutex<(First?, Second?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { place in
            if place == 0 {
                let result = first()
                results.withLock { $0.0 = result }
            } else {
                let result = second()
                results.withLock { $0.1 = result }
            }
        }
        let (one, other) = results.withLock { $0 }
        return (one ?? first(), other ?? second())
    }

    /// What `body` makes of slices of at most `size` elements, in their order.
    package static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], by size: Int, _ body: @Sendable (ArraySlice<Element>) -> Result
    ) -> [Result] {
        let starts = Array(stride(from: 0, to: elements.count, by: size))
        return map(starts) { body(elements[$0..<min($0 + size, elements.count)]) }
    }
}
