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

    /// What `body` makes of slices of at most `size` elements, in their order.
    package static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], by size: Int, _ body: @Sendable (ArraySlice<Element>) -> Result
    ) -> [Result] {
        let starts = Array(stride(from: 0, to: elements.count, by: size))
        return map(starts) { body(elements[$0..<min($0 + size, elements.count)]) }
    }
}
