import CEL
import CivilTime

/// One choice of values for terms: a record that stands for all records that conditions cannot tell from it.
final class Sample: Sendable {
    let space: AnalysisSpace
    /// The terms with their values; nil for an empty one.
    let values: [(term: Term, value: CELValue?)]
    /// The rule's `observed`, where it can be computed.
    let observed: TypedExpression?

    init(space: AnalysisSpace, values: [(term: Term, value: CELValue?)], observed: TypedExpression?) {
        self.space = space
        self.values = values
        self.observed = observed
    }

    /// What marks a result as not looked into.
    static let open = CELResult.unknown(UnknownSet(UnknownAttribute("?")))
    private static let empty = CELResult.unknown(UnknownSet(UnknownAttribute("-")))

    func evaluate(_ expression: TypedExpression, about rowType: Int) -> CELResult {
        expression.program.evaluate(expression.bindings.map { value(of: $0, about: rowType) })
    }

    func evaluate(_ program: CELProgram, _ bindings: [Binding], about rowType: Int) -> CELResult {
        program.evaluate(bindings.map { value(of: $0, about: rowType) })
    }

    private func value(of binding: Binding, about rowType: Int) -> CELResult {
        switch binding {
        case .row(let target), .single(let target): .value(.object(SampleRow(sample: self, rowType: target)))
        case .member(let slot): value(ofMember: slot, rowType)
        case .global(.parameters): .value(.object(space.base.parameters))
        case .global(let global): value(of: .global(global))
        case .observed: observed.map { evaluate($0, about: rowType) } ?? value(of: .observed)
        case .item: Self.open
        }
    }

    func value(ofMember slot: Int, _ rowType: Int) -> CELResult {
        switch space.members[rowType][slot] {
        case .chosen(let term): value(of: term.source)
        case .computed(let index, _): computed(index)
        case .row(let target): .value(.object(SampleRow(sample: self, rowType: target)))
        case .open: Self.open
        }
    }

    func has(member slot: Int, _ rowType: Int) -> CELResult {
        switch space.members[rowType][slot] {
        case .chosen(let term):
            guard let choice = values.first(where: { $0.term == term }) else { return Self.open }
            return .value(.bool(choice.value != nil))
        case .computed(let index, _):
            switch result(ofDefinition: index) {
            case .value(.optional(.none)):
                return space.base.policy.definitions[index].isOptional ? .value(.bool(false)) : Self.empty
            case .value: return .value(.bool(true))
            case let other: return other
            }
        case .row: return .value(.bool(true))
        case .open: return Self.open
        }
    }

    private func value(of source: Term.Source) -> CELResult {
        guard let choice = values.first(where: { $0.term.source == source }) else { return Self.open }
        guard let value = choice.value else { return Self.empty }
        return choice.term.domain.isOpaque ? Self.open : .value(value)
    }

    private func computed(_ index: Int) -> CELResult {
        switch result(ofDefinition: index) {
        case .value(.optional(.none)): return Self.empty
        case .value(.optional(.some(let value))): return .value(value)
        case let other: return other
        }
    }

    private func result(ofDefinition index: Int) -> CELResult {
        let definition = space.base.policy.definitions[index]
        return definition.body.value { evaluate($0, about: definition.rowType) }
    }
}

extension CELResult {
    /// Whether it depends on what was not looked into.
    var isOpen: Bool {
        if case .unknown(let missing) = self { missing.attributes.contains { $0.name == "?" } } else { false }
    }

    /// What a condition with this result comes to.
    var truths: Truths {
        switch self {
        case .value(.bool(true)): .yes
        case .value(.bool(false)): .no
        case .value, .error: .neither
        case .unknown: isOpen ? .open : .neither
        }
    }
}

/// A row of a sample as an expression holds it.
struct SampleRow: CELObject {
    let sample: Sample
    let rowType: Int

    var type: CELObjectType { sample.space.base.objectTypes[rowType] }

    func value(ofField slot: Int) -> CELResult { sample.value(ofMember: slot, rowType) }

    func has(field slot: Int) -> CELResult { sample.has(member: slot, rowType) }

    func isSame(as other: any CELObject) -> Bool { (other as? SampleRow)?.rowType == rowType }

    func hash(into hasher: inout Hasher) { hasher.combine(rowType) }
}

/// `params` as they are from a day on.
struct ParameterSample: CELObject {
    let type: CELObjectType
    /// Nil for the parameters' last values.
    let day: CivilDate?
    private let values: [CELResult]

    init(_ policy: TypedPolicy, on day: CivilDate?) {
        type = policy.parameterObject
        self.day = day
        values = policy.policy.parameters.map { parameter in
            let value = if let day { parameter.value(on: day) } else { parameter.values.last?.value }
            return value.map { .value(CELValue($0)) } ?? .unknown(UnknownSet(UnknownAttribute("-")))
        }
    }

    func value(ofField slot: Int) -> CELResult { values[slot] }

    func has(field slot: Int) -> CELResult {
        if case .value = values[slot] { .value(.bool(true)) } else { .value(.bool(false)) }
    }

    func isSame(as other: any CELObject) -> Bool { other is ParameterSample }

    func hash(into hasher: inout Hasher) {}
}
