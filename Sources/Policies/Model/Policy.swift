package import Diagnostics
package import Schema

/// A policy as its files say it, every entry in the order of the files and every reference resolved.
package struct Policy: Sendable {
    package let header: PolicyHeader
    package let clauses: Register<Clause>
    package let scale: Scale?
    package let streams: Register<Stream>
    /// The grades of all streams, each stream's from the lowest.
    package var grades: Register<Grade>
    package let competencies: Register<Competency>
    package var expectations: [Expectation]
    package let progressions: [Progression]
    package let images: Register<Image>
    package let stages: Register<Stage>
    package let questions: Register<Statement>
    package let areas: Register<Area>
    package let targets: Register<Target>
    package let records: DatasetSchema
    package let recordPlaces: RecordPlaces
    package var parameters: Register<Parameter>
    package let variables: [Variable]
    /// The views of the files, then those of the prelude that no file defines.
    package let views: Register<View>
    package let rules: Register<Rule>
    package let metrics: Register<Metric>
    package let trainings: Register<Training>
    /// The rule files in the order in which they were read, without the prelude.
    package let files: [SourceText]
}

extension Policy {
    /// The expectations of a grade in the order of the files.
    package func expectations(ofGrade grade: String) -> [Expectation] {
        expectations.filter { $0.grade == grade }
    }

    package func expectation(grade: String, competency: String) -> Expectation? {
        expectations.first { $0.grade == grade && $0.competency == competency }
    }

    /// The view whose rows have a name.
    package func view(rowName: String) -> View? { views.first { $0.rowName == rowName } }

    package func variables(ofRow rowName: String) -> [Variable] { variables.filter { $0.rowName.id == rowName } }
}
