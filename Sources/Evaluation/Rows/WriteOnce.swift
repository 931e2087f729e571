import Synchronization

/// A place for something that is computed once and then read by many.
final class WriteOnce<Content: AnyObject & Sendable>: Sendable {
    private let reference = AtomicLazyReference<Content>()

    /// Nil until something was stored.
    var content: Content? { reference.load() }

    /// Stores what was computed; what stands already stays.
    func store(_ content: Content) { _ = reference.storeIfNil(content) }
}
