import CivilTime
import Diagnostics
import Schema

/// Puts the sections together: follows references between them and checks what only the whole can tell.
enum PolicyBuilder {
    /// Nil where no header could be read.
    static func build(_ drafts: Drafts, files: [SourceText], _ reading: inout Reading) -> Policy? {
        let large = (trainings: drafts.trainings, clauses: drafts.clauses)
        let registers = EagerValue {
            (
                trainings: Register(large.trainings), terms: VocabularyBuilder.terms(large.trainings),
                clauses: Register(large.clauses)
            )
        }
        let grades = Register(drafts.streams.flatMap(\.grades))
        let scale = drafts.scales.first
        GradeSpellings.check(grades, &reading)
        var expectations = ExpectationResolver(drafts: drafts.expectations, grades: grades, scale: scale)
        expectations.resolve(progressions: drafts.progressions, &reading)
        let competencies = CompetencyList(expectations.expectations)
        let tables = TableResolver.resolve(drafts.tables, &reading)
        RowNames.check(drafts, &reading)
        guard let header = drafts.headers.first else { return nil }
        let vocabulary = VocabularyBuilder.build(
            grades: grades, competencies: competencies.labels, trainings: registers.value().terms, scale: scale,
            fiscalYearStart: header.fiscalYearStart)
        return Policy(
            header: header, clauses: registers.value().clauses, scale: scale, streams: Register(drafts.streams.map(\.stream)),
            grades: grades, competencies: competencies.competencies, expectations: expectations.expectations,
            progressions: drafts.progressions, images: Register(drafts.images), stages: Register(drafts.stages),
            questions: Register(drafts.questions), areas: Register(drafts.areas), targets: Register(drafts.targets),
            records: DatasetSchema(tables: tables, vocabulary: vocabulary), recordPlaces: RecordPlaces(drafts.tables),
            parameters: Register(drafts.parameters), variables: drafts.variables, views: Register(drafts.views),
            rules: Register(drafts.rules), metrics: Register(drafts.metrics), trainings: registers.value().trainings,
            files: files)
    }
}
