package import CivilTime

/// The words of a policy that cells of a dataset use: grades, competencies, trainings, levels and the fiscal year.
package struct Vocabulary: Sendable {
    package var grades: TermList
    package var competencies: TermList
    package var trainings: TermList
    package var levels: LevelScale
    /// The day on which a fiscal year begins.
    package var fiscalYearStart: FiscalYearStart

    package init(
        grades: TermList = TermList(), competencies: TermList = TermList(), trainings: TermList = TermList(),
        levels: LevelScale = LevelScale(lowest: 1, highest: 5), fiscalYearStart: FiscalYearStart = .april
    ) {
        self.grades = grades
        self.competencies = competencies
        self.trainings = trainings
        self.levels = levels
        self.fiscalYearStart = fiscalYearStart
    }
}

/// The levels of a policy's scale: consecutive integers, and texts that stand for one.
package struct LevelScale: Sendable {
    package let lowest: Int
    package let highest: Int
    /// Texts that stand for a level, as its label.
    package let spellings: [String: Int]

    package init(lowest: Int, highest: Int, spellings: [String: Int] = [:]) {
        self.lowest = lowest
        self.highest = highest
        self.spellings = spellings
    }
}
