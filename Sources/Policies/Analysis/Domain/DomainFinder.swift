import CEL
import Schema

/// Finds which values a member of a row may have: from its field, from its definition, else from its type.
struct DomainFinder: Sendable {
    private let policy: TypedPolicy
    private let levels: [CELValue]
    private let grades: [CELValue]
    private let competencies: [CELValue]
    private let trainings: [CELValue]

    init(_ policy: TypedPolicy, catalog: Catalog) {
        self.policy = policy
        let source = policy.policy
        levels = (source.scale?.levels ?? []).map { .int(Int64($0.level)) }
        grades = source.grades.indices.map { catalog.object(.grade, $0) }
        competencies = source.competencies.indices.map { catalog.object(.competency, $0) }
        trainings = source.trainings.indices.map { catalog.object(.training, $0) }
    }

    func domain(of type: RowType, _ slot: Int) -> TermDomain {
        let member = type.members[slot]
        return TermDomain(values(of: type, member), mayBeEmpty: member.isOptional)
    }

    private func values(of type: RowType, _ member: RowMember) -> TermDomain.Values {
        switch member.kind {
        case .field(let position):
            guard case .table(let table) = type.source else { return .opaque }
            let field = policy.policy.records.tables[table].fields[position]
            if !field.oneOf.isEmpty { return .finite(field.oneOf.map { .string($0.code) }) }
        case .definition(let index):
            if case .aggregate(let aggregate) = policy.definitions[index].body { return values(of: aggregate) }
        case .ancestor, .children, .group: return .opaque
        }
        return values(of: member.type)
    }

    /// The values that an aggregate can come to.
    func values(of aggregate: TypedAggregate) -> TermDomain.Values {
        switch aggregate.function {
        case .count, .distinct: return .integers(low: 0, high: nil)
        case .share: return .numbers(low: 0, high: 1)
        case .variance, .stddev: return .numbers(low: 0, high: nil)
        case .mean, .median: return mean(aggregate)
        case .min, .max, .sum: return values(of: aggregate.type)
        }
    }

    /// A mean lies within what is averaged.
    private func mean(_ aggregate: TypedAggregate) -> TermDomain.Values {
        guard let argument = aggregate.argument?.type else { return .numbers(low: nil, high: nil) }
        guard case .finite(let levels) = values(of: argument), let low = levels.first?.number, let high = levels.last?.number
        else {
            return .numbers(low: nil, high: nil)
        }
        return .numbers(low: low, high: high)
    }

    /// The values of a type.
    func values(of type: CELType) -> TermDomain.Values {
        switch type {
        case .bool: .finite([.bool(true), .bool(false)])
        case BuiltinTypes.level: .finite(levels)
        case .int: .integers(low: nil, high: nil)
        case .double: .numbers(low: nil, high: nil)
        case .date: .dates
        case .string: .texts
        case BuiltinTypes.grade: .finite(grades)
        case BuiltinTypes.competency: .finite(competencies)
        case BuiltinTypes.training: .finite(trainings)
        case .refined(_, let base): values(of: base)
        default: .opaque
        }
    }
}
