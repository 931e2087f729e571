/// A place for something that is computed once and then read by many.
///
/// Unchecked, because an atomic reference costs a tenth of a whole run here: the plan stores each place before anything reads it,
/// and nothing changes afterwards.
final class WriteOnce<Content: AnyObject & Sendable>: @unchecked Sendable {
    /// Nil until something was stored.
    private(set) var content: Content?

    /// Stores what was computed; what stands already stays.
    func store(_ content: Content) {
        if self.content == nil { self.content = content }
    }
}
