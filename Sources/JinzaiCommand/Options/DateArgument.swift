import ArgumentParser
import CivilTime

/// A day as a user writes it on the command line: `2026-03-31`, `令和8年3月31日`, `R8.3.31`.
struct DateArgument: ExpressibleByArgument {
    let date: CivilDate

    /// Nil where the text is no day of the calendar, or a day that its era did not have.
    init?(argument: String) {
        guard let reading = CivilDate.reading(argument), !reading.isOutsideEra else { return nil }
        date = reading.value
    }
}
