/// What a clause's register entry keeps of the document's sentence: its fingerprint, where it stood and how long it is. No text.
///
/// Written as `3f0c9a…@1204+38`: the fingerprint of 38 characters that stood behind the first 1204 of the normalised document. The
/// place tells the order of clauses only; a sentence is found again by its fingerprint wherever it stands.
package struct ClauseAnchor: Sendable, Hashable {
    package let fingerprint: Fingerprint
    /// How many characters of the normalised document stood before it.
    package let start: Int
    /// How many characters of the normalised document it took.
    package let count: Int

    package init(fingerprint: Fingerprint, start: Int, count: Int) {
        self.fingerprint = fingerprint
        self.start = start
        self.count = count
    }

    /// Reads an anchor as rule files hold it; nil where the text is none.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let fingerprint = Fingerprint(parts[0]) else { return nil }
        let numbers = parts[1].split(separator: "+", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let start = numbers[0], let count = numbers[1], start >= 0, count > 0, count <= Self.longest
        else { return nil }
        self.init(fingerprint: fingerprint, start: start, count: count)
    }

    /// As rule files hold it.
    package var text: String { "\(fingerprint.text)@\(start)+\(count)" }

    /// The end of the place where it stood.
    var end: Int { start + count }

    /// More than any clause is long; keeps the search within bounds.
    static let longest = 4000
}
