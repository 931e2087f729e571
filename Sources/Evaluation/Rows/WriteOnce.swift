import Synchronization

/// A place for something that is computed once and then read by many.
final class WriteOnce<Content: Sendable>: Sendable {
    private final class Box: Sendable {
        let content: Content

        init(_ content: Content) { self.content = content }
    }

    private let box = AtomicLazyReference<Box>()

    /// Nil until something was stored.
    var content: Content? { box.load()?.content }

    /// Stores what was computed; what stands already stays.
    func store(_ content: Content) { _ = box.storeIfNil(Box(content)) }
}
