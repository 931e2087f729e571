/// How a handbook is written.
package protocol HandbookForm: Sendable {
    /// The name that a user chooses it by.
    var name: String { get }
    /// The whole text.
    func text(of page: HandbookPage) -> String
}

/// The forms of the handbook, the default first.
package enum HandbookForms {
    package static let all: [any HandbookForm] = [HTMLForm(), MarkdownForm()]

    package static func named(_ name: String) -> (any HandbookForm)? { all.first { $0.name == name } }
}
