/// The fixes that can be made in one text together.
///
/// Of fixes that overlap only one is made: the one that begins first, and of those the one whose diagnostic was given first. What
/// the others would mend is found again, or gone, when the changed text is read anew.
package struct FixSelection: Sendable {
    /// One fix, with the mistake that it mends.
    package struct Chosen: Sendable {
        package let diagnostic: Diagnostic
        package let fix: Diagnostic.Fix
    }

    /// In the order of their places.
    package let chosen: [Chosen]

    /// Chooses among the safe fixes of `diagnostics` that change `source`. A diagnostic gives its first fix only, as several are
    /// ways to choose from.
    package init(_ diagnostics: [Diagnostic], in source: SourceText) {
        let safe = diagnostics.compactMap { diagnostic in
            diagnostic.fixes.first.flatMap {
                $0.isSafe && $0.range.source === source ? Chosen(diagnostic: diagnostic, fix: $0) : nil
            }
        }
        let sorted = safe.enumerated().sorted { left, right in
            let (a, b) = (left.element.fix.range.offsets, right.element.fix.range.offsets)
            return (a.lowerBound, left.offset) < (b.lowerBound, right.offset)
        }
        var chosen: [Chosen] = []
        for (_, next) in sorted {
            if let last = chosen.last?.fix.range.offsets, Self.touch(last, next.fix.range.offsets) { continue }
            chosen.append(next)
        }
        self.chosen = chosen
    }

    /// Whether two ranges, the first of which begins first, share a character or insert at one place.
    private static func touch(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        second.lowerBound < first.upperBound || second.lowerBound == first.lowerBound
    }
}
