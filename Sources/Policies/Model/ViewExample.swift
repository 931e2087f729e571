package import Diagnostics

/// Rows given with the rows that a view must make of them.
package struct ViewExample: Sendable {
    package let name: String
    /// Rows of what the view is made from, each a map of its fields.
    package let given: [GivenValue]
    package let with: GivenValue?
    package let at: ExampleTime?
    /// The view's rows in their order, each with the columns to look at.
    package let expect: [GivenValue]
    /// Where `expect` stands.
    package let expectRange: SourceRange
    package let range: SourceRange
}
