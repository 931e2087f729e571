package import Diagnostics

/// Something with an id that may be referred to, and its places in the rule files.
package protocol Registered: Sendable {
    var id: String { get }
    /// Where the id stands.
    var idRange: SourceRange { get }
    /// The whole entry.
    var range: SourceRange { get }
}

/// An id as it is written at one place: a reference to something declared elsewhere.
package struct IDReference: Sendable {
    package let id: String
    package let range: SourceRange
}

/// A value together with the place where it is written.
package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    package let range: SourceRange
}
