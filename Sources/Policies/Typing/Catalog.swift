package import CEL
import Diagnostics
import Schema

/// The policy's grades, expectations, competencies and trainings as objects of expressions.
package final class Catalog: Sendable {
    package let policy: Policy
    /// For each term of the records' vocabulary, its position in the policy.
    private let grades: [Int]
    private let competencies: [Int]
    private let trainings: [Int]
    /// The positions of the expectations of each grade.
    package let expectationsByGrade: [[Int]]

    /// The catalogue of a policy.
    package init(_ policy: Policy) {
        self.policy = policy
        let words = policy.records.vocabulary
        grades = words.grades.codes.map { policy.grades.position(of: $0) ?? -1 }
        competencies = words.competencies.codes.map { policy.competencies.position(of: $0) ?? -1 }
        trainings = words.trainings.codes.map { policy.trainings.position(of: $0) ?? -1 }
        expectationsByGrade = policy.grades.map { grade in
            policy.expectations.indices.filter { policy.expectations[$0].grade == grade.id }
        }
    }

    /// The grade that a term of the records' vocabulary names.
    package func grade(ofTerm term: Int32) -> CELValue { object(.grade, grades[Int(term)]) }

    /// The competency that a term of the records' vocabulary names.
    package func competency(ofTerm term: Int32) -> CELValue { object(.competency, competencies[Int(term)]) }

    /// The training that a term of the records' vocabulary names.
    package func training(ofTerm term: Int32) -> CELValue { object(.training, trainings[Int(term)]) }

    /// The grade with an id, or nil.
    package func grade(id: String) -> CELValue? { policy.grades.position(of: id).map { object(.grade, $0) } }

    /// The competency with an id, or nil.
    package func competency(id: String) -> CELValue? { policy.competencies.position(of: id).map { object(.competency, $0) } }

    /// The training with an id, or nil.
    package func training(id: String) -> CELValue? { policy.trainings.position(of: id).map { object(.training, $0) } }

    /// For each term of the records' vocabulary, its position in the policy; empty for what records do not name.
    package func positions(of kind: CatalogEntry.Kind) -> [Int32] {
        let positions: [Int] =
            switch kind {
            case .grade: grades
            case .competency: competencies
            case .training: trainings
            case .expectation: []
            }
        return positions.map { Int32(truncatingIfNeeded: $0) }
    }

    /// How many entries of a kind the policy has.
    package func count(of kind: CatalogEntry.Kind) -> Int {
        switch kind {
        case .grade: policy.grades.count
        case .expectation: policy.expectations.count
        case .competency: policy.competencies.count
        case .training: policy.trainings.count
        }
    }

    /// The entry at a position of its list in the policy.
    package func object(_ kind: CatalogEntry.Kind, _ position: Int) -> CELValue {
        .object(CatalogEntry(catalog: self, kind: kind, position: Int32(truncatingIfNeeded: position)))
    }
}

/// An entry of a catalogue as an expression holds it.
package struct CatalogEntry: CELObject {
    /// What it is an entry of.
    package enum Kind: UInt8, Sendable {
        case grade
        case expectation
        case competency
        case training
    }

    package let catalog: Catalog
    package let kind: Kind
    package let position: Int32

    package var type: CELObjectType {
        switch kind {
        case .grade: BuiltinTypes.gradeObject
        case .expectation: BuiltinTypes.expectationObject
        case .competency: BuiltinTypes.competencyObject
        case .training: BuiltinTypes.trainingObject
        }
    }

    package func value(ofField slot: Int) -> CELResult {
        if let value = field(slot) { return .value(value) }
        return .unknown(UnknownSet(UnknownAttribute("\(type.name).\(type.fields[slot].name)")))
    }

    package func has(field slot: Int) -> CELResult { .value(.bool(field(slot) != nil)) }

    package func isSame(as other: any CELObject) -> Bool {
        guard let other = other as? CatalogEntry else { return false }
        return kind == other.kind && position == other.position
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(position)
    }

    /// Its id; an expectation's is that of its competency.
    package var id: String {
        let policy = catalog.policy
        return switch kind {
        case .grade: policy.grades[Int(position)].id
        case .expectation: policy.expectations[Int(position)].competency
        case .competency: policy.competencies[Int(position)].id
        case .training: policy.trainings[Int(position)].id
        }
    }

    /// Its label or title; nil where it has none but its id.
    package var label: PolicyText? {
        let policy = catalog.policy
        return switch kind {
        case .grade: policy.grades[Int(position)].label
        case .expectation: policy.expectations[Int(position)].label
        case .competency: policy.competencies[Int(position)].label
        case .training: policy.trainings[Int(position)].title
        }
    }

    /// The fields in the order of `BuiltinTypes`.
    private func field(_ slot: Int) -> CELValue? {
        switch kind {
        case .grade: field(slot, of: catalog.policy.grades[Int(position)])
        case .expectation: field(slot, of: catalog.policy.expectations[Int(position)])
        case .competency: slot == 0 ? .string(id) : .string(label?.localized.ja ?? id)
        case .training: field(slot, of: catalog.policy.trainings[Int(position)])
        }
    }

    private func field(_ slot: Int, of grade: Grade) -> CELValue? {
        switch slot {
        case 0: .string(grade.id)
        case 1: .string(grade.label?.localized.ja ?? grade.id)
        case 2: .int(Int64(grade.rank))
        case 3: .string(grade.stream)
        case 4: grade.next.flatMap { catalog.grade(id: $0) }
        case 5: texts(grade.tags.map(\.value))
        default: .list(CELList(catalog.expectationsByGrade[Int(position)].map { catalog.object(.expectation, $0) }))
        }
    }

    private func field(_ slot: Int, of expectation: Expectation) -> CELValue? {
        switch slot {
        case 0: catalog.grade(id: expectation.grade)
        case 1: catalog.competency(id: expectation.competency)
        case 2: .int(Int64(expectation.minimum))
        case 3: expectation.clauses.first.map { .string($0.id) }
        case 4: expectation.text.map { .string($0.localized.ja) }
        case 5: texts(expectation.repeats)
        default: .list(CELList(expectation.becomes.compactMap { catalog.competency(id: $0) }))
        }
    }

    private func field(_ slot: Int, of training: Training) -> CELValue? {
        switch slot {
        case 0: .string(training.id)
        case 1: .string(training.title?.localized.ja ?? training.id)
        case 2: texts(training.tags.map(\.value))
        case 3: .string(training.way.rawValue)
        default: .list(CELList(training.develops.compactMap { catalog.competency(id: $0.id) }))
        }
    }

    private func texts(_ values: [String]) -> CELValue { .list(CELList(values.map { CELValue.string($0) })) }
}
