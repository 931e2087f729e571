package import CEL
import Schema

/// The object types that every policy has: grades, expectations, competencies and trainings.
package enum BuiltinTypes {
    package static let level = CELType.refined("level", .int)
    package static let fiscalYear = CELType.refined("fiscal_year", .int)
    package static let grade = CELType.named("grade", [])
    package static let expectation = CELType.named("expectation", [])
    package static let competency = CELType.named("competency", [])
    package static let training = CELType.named("training", [])
    package static let parameters = CELType.named("params", [])

    /// Their slots are the positions of these fields.
    package static let gradeObject = CELObjectType(
        name: "grade",
        fields: [
            .init("id", .string), .init("label", .string), .init("rank", .int), .init("stream", .string),
            .init("next", grade), .init("tags", .list(.string)), .init("expectations", .list(expectation)),
        ])
    package static let expectationObject = CELObjectType(
        name: "expectation",
        fields: [
            .init("grade", grade), .init("competency", competency), .init("minimum", level), .init("clause", .string),
            .init("text", .string), .init("repeats", .list(.string)), .init("becomes", .list(competency)),
        ])
    package static let competencyObject = CELObjectType(
        name: "competency", fields: [.init("id", .string), .init("label", .string)])
    package static let trainingObject = CELObjectType(
        name: "training",
        fields: [
            .init("id", .string), .init("title", .string), .init("tags", .list(.string)), .init("way", .string),
            .init("develops", .list(competency)),
        ])

    package static let objects = [gradeObject, expectationObject, competencyObject, trainingObject]

    /// The type of a cell of a field.
    static func type(of field: FieldType, in schema: DatasetSchema) -> CELType {
        switch field {
        case .string: .string
        case .int: .int
        case .double: .double
        case .bool: .bool
        case .date: .date
        case .fiscalYear: fiscalYear
        case .level: level
        case .grade: grade
        case .competency: competency
        case .training: training
        case .reference(let table): schema.table(named: table).map { .named($0.rowName, []) } ?? .error
        }
    }

    /// The type of a parameter.
    static func type(of literal: LiteralType) -> CELType {
        switch literal {
        case .int: .int
        case .double: .double
        case .string: .string
        case .bool: .bool
        case .date: .date
        case .list(let element): .list(type(of: element))
        case .map(let value): .map(key: .string, value: type(of: value))
        }
    }
}
