import ArgumentParser
import CivilTime

/// A day as a user writes it on the command line: `2026-03-31`.
struct DateArgument: ExpressibleByArgument {
    let date: CivilDate

    /// Nil where the text is no day of the calendar.
    init?(argument: String) {
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        self.date = date
    }
}
