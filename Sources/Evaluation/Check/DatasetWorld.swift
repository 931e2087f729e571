import CEL
import Columnar
import Policies
import Records
import Schema

extension World {
    /// The world of a dataset: its columns as they stand, and places for all that is computed.
    convenience init(policy: TypedPolicy, dataset: Dataset, time: EvaluationTime) {
        var supplied: [Bool] = []
        for type in policy.rowTypes {
            switch type.source {
            case .table(let position):
                supplied.append(dataset.table(policy.policy.records.tables[position].id) != nil)
            case .view: supplied.append(false)
            }
        }
        // A view may be made from one that stands behind it.
        for _ in policy.views {
            for view in policy.views { supplied[view.rowType] = supplied[view.each] }
        }
        let tables = policy.rowTypes.map { type in
            Self.table(type, in: policy, dataset: dataset, isSupplied: supplied[type.index])
        }
        self.init(policy: policy, tables: tables, catalog: Catalog(policy.policy), time: time)
    }

    private static func table(_ type: RowType, in policy: TypedPolicy, dataset: Dataset, isSupplied: Bool) -> RowTable {
        guard case .table(let position) = type.source else {
            return RowTable(
                type: type, members: type.members.map { member($0, schema: nil, records: nil, dataset, policy) },
                isSupplied: isSupplied)
        }
        let schema = policy.policy.records.tables[position]
        let records = dataset.table(schema.id)
        let table = RowTable(
            type: type, members: type.members.map { member($0, schema: schema, records: records, dataset, policy) },
            isSupplied: isSupplied)
        let parentCount = schema.parent.flatMap { dataset.table($0)?.rowCount } ?? 0
        if type.parent != nil, let groups = records?.groups, groups.parentCount == parentCount {
            table.layout.store(RowLayout(groups))
        } else {
            table.layout.store(
                RowLayout(
                    count: records?.rowCount ?? 0, parents: type.parent == nil ? nil : records?.parentRows ?? [],
                    parentCount: parentCount))
        }
        return table
    }

    private static func member(
        _ member: RowMember, schema: TableSchema?, records: RecordTable?, _ dataset: Dataset, _ policy: TypedPolicy
    ) -> RowTable.Member {
        switch member.kind {
        case .field(let index):
            guard let field = schema?.fields[index], let column = records?.column(named: field.name) else {
                return .absent(.notSupplied)
            }
            return .stored(StoredColumn(column, kind(of: field.type, policy)))
        case .ancestor(let type): return .ancestor(type)
        case .children(let type): return .children(type, missing: missing(type, in: dataset, policy))
        case .group(let type): return .group(type, WriteOnce())
        case .definition: return .computed(WriteOnce())
        }
    }

    /// The holders whose rows of a table are not known although others' are.
    private static func missing(_ type: Int, in dataset: Dataset, _ policy: TypedPolicy) -> Set<Int> {
        guard case .table(let position) = policy.rowTypes[type].source,
            let records = dataset.table(policy.policy.records.tables[position].id), let parent = records.schema.parent,
            let holders = dataset.table(parent)
        else { return [] }
        // Rows that were filled in from their children's keys are no proof that there are no others.
        if records.isImplied { return Set(0..<holders.rowCount) }
        return records.coversAllParents ? [] : Set((0..<holders.rowCount).filter { !records.covers(parent: $0) })
    }

    private static func kind(of type: FieldType, _ policy: TypedPolicy) -> RowTable.StoredKind {
        switch type {
        case .grade: .grade
        case .competency: .competency
        case .training: .training
        case .reference(let table):
            policy.policy.records.table(named: table).flatMap { policy.rowType(named: $0.rowName) }.map { .row($0.index) }
                ?? .plain
        case .string, .int, .double, .bool, .date, .fiscalYear, .level: .plain
        }
    }
}
