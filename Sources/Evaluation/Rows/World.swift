import CEL
package import CivilTime
package import Policies

/// Everything that a policy's expressions can see of one set of records: its rows, its catalogues, the day and the parameters.
final class World: Sendable {
    let policy: TypedPolicy
    let tables: [RowTable]
    let catalog: Catalog
    let time: EvaluationTime
    /// Notes how expressions come out; nil where nobody asks.
    let observer: ExpressionObserver?
    private let parameters: ParameterObject
    /// Computes what no plan has computed; nil where everything has been.
    let demand: Demand?

    init(
        policy: TypedPolicy, tables: [RowTable], catalog: Catalog, time: EvaluationTime, observer: ExpressionObserver? = nil
    ) {
        self.policy = policy
        self.tables = tables
        self.catalog = catalog
        self.time = time
        self.observer = observer
        self.parameters = ParameterObject(policy, on: time.asOf)
        self.demand = nil
    }

    /// A world with other rows, on the same day, whose definitions are computed when they are asked for.
    init(like other: World, tables: [RowTable], demand: Demand) {
        self.policy = other.policy
        self.tables = tables
        self.catalog = other.catalog
        self.time = other.time
        self.parameters = other.parameters
        self.demand = demand
        self.observer = nil
    }

    func value(of global: Global) -> CELResult {
        switch global {
        case .asOf: .value(.date(time.asOf))
        case .year: .value(.int(Int64(time.year)))
        case .yearStart: .value(.date(time.yearStart))
        case .yearEnd: .value(.date(time.yearEnd))
        case .parameters: .value(.object(parameters))
        }
    }

    func object(_ type: Int, _ row: Int) -> CELValue {
        .object(RowValue(world: self, type: Int32(truncatingIfNeeded: type), row: Int32(truncatingIfNeeded: row)))
    }

    /// The row of type `target` that is `row` of `type` or holds it; nil where there is none.
    func row(_ type: Int, _ row: Int, as target: Int) -> Int? {
        var (type, row) = (type, row)
        while type != target {
            guard let parent = tables[type].parent, let holder = tables[type].layout.content?.parent(of: row) else {
                return nil
            }
            (type, row) = (parent, holder)
        }
        return row
    }

    /// The rows of type `child` that a row holds, directly or through others.
    func rows(of child: Int, heldBy row: Int, of holder: Int) -> Range<Int> {
        guard let parent = tables[child].parent, let layout = tables[child].layout.content else { return 0..<0 }
        if parent == holder { return layout.rows(heldBy: row) }
        let between = rows(of: parent, heldBy: row, of: holder)
        guard let first = between.first, let last = between.last else { return 0..<0 }
        return layout.rows(heldBy: first).lowerBound..<layout.rows(heldBy: last).upperBound
    }
}

/// The day and the fiscal year of an evaluation.
package struct EvaluationTime: Sendable, Hashable {
    package let asOf: CivilDate
    package let year: Int
    package let yearStart: CivilDate
    package let yearEnd: CivilDate

    /// Nil where the year lies outside the calendar.
    package init?(asOf: CivilDate, year: Int, header: PolicyHeader) {
        let start = header.fiscalYearStart
        guard let first = start.firstDay(of: year), let last = start.lastDay(of: year) else { return nil }
        self.asOf = asOf
        self.year = year
        self.yearStart = first
        self.yearEnd = last
    }

    /// The fiscal year that a policy looks at on a day if nothing else is said.
    package static func defaultYear(asOf: CivilDate, header: PolicyHeader) -> Int {
        let current = header.fiscalYearStart.year(of: asOf)
        return header.defaultYear == .current ? current : current - 1
    }
}

/// `params`: the values in force on a day.
private struct ParameterObject: CELObject {
    let type: CELObjectType
    private let values: [CELResult]

    init(_ policy: TypedPolicy, on day: CivilDate) {
        type = policy.parameterObject
        values = policy.policy.parameters.map { parameter in
            guard let value = parameter.value(on: day) else {
                return .unknown(UnknownSet([UnknownAttribute("params.\(parameter.id)")]))
            }
            return .value(CELValue(value))
        }
    }

    func value(ofField slot: Int) -> CELResult { values[slot] }

    func has(field slot: Int) -> CELResult {
        if case .value = values[slot] { .value(.bool(true)) } else { .value(.bool(false)) }
    }

    func isSame(as other: any CELObject) -> Bool { other is ParameterObject }

    func hash(into hasher: inout Hasher) {}
}
