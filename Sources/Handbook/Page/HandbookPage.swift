package import Diagnostics

/// The handbook of a policy before it is written in one form or the other.
package struct HandbookPage: Sendable {
    package let title: String
    package let subtitle: String
    package let language: Language
    /// What the policy says of itself, in a few lines.
    package let facts: [Fact]
    package let sections: [Section]
    /// What stands at the foot.
    package let foot: String

    /// A chapter.
    package struct Section: Sendable {
        package let id: String
        package let title: String
        package let blocks: [Block]
    }
}
