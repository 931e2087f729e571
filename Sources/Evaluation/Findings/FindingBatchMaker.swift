import CEL
import Columnar
import Diagnostics
import Policies
import Records
import Schema

/// Makes batches of findings from the rows that are findings, on columns.
final class FindingBatchMaker: Sendable {
    /// With the columns that the nodes read.
    let store: ColumnStore
    let dataset: Dataset
    let recommender: Recommender
    /// One for each rule.
    let nodes: [FindingNodes]
    /// By row type whether its rows are those of the records.
    private let isTable: [Bool]

    init(plan: ColumnarPlan, dataset: Dataset) {
        self.dataset = dataset
        recommender = Recommender(world: plan.world)
        nodes = plan.world.policy.rules.map { FindingNodes($0, plan) }
        store = plan.store
        isTable = plan.world.tables.map { if case .table = $0.type.source { true } else { false } }
    }

    var world: World { store.world }

    /// The findings of a rule for some rows; `first` is the position of the first among all findings.
    func batch(rule: Int, rows: [Int32], first: Int, parts: FindingParts, seats: SeatPlan) -> FindingBatch {
        let nodes = nodes[rule]
        let type = nodes.rule.each
        let domain = Domain(type, .list(rows), in: store)
        defer { domain.dismantle() }
        let root = store.root(of: type)
        let owners = owners(domain, root)
        let keys = KeyTexts(store: store)
        var batch = FindingBatch(
            nodes.head, count: rows.count, subjectKind: world.tables[root].type.name,
            subjects: keys.column(of: root, owners))
        (batch.root, batch.owners) = (root, owners)
        let filling = Filling(maker: self, nodes: nodes, domain: domain, rows: rows)
        if !parts.isDisjoint(with: [.item, .japaneseMessage, .englishMessage]) { batch.items = filling.items(keys) }
        if parts.contains(.severity) { batch.severities = filling.severities() }
        if parts.contains(.observed) { batch.observed = filling.observed() }
        for (part, language) in [(FindingParts.japaneseMessage, Language.ja), (.englishMessage, .en)] where parts.contains(part) {
            batch.messages[language] = filling.message(language, batch.items)
        }
        if parts.contains(.observedText) { batch.observedText = filling.observedTexts() }
        if parts.contains(.recommendations) {
            batch.advice = filling.advice(owners, root)
            if !seats.isEmpty { batch.advice.set(seats, first: first, count: rows.count) }
        }
        if parts.contains(.place) { batch.places = rows.map { place(of: type, Int($0)) } }
        return batch
    }

    /// For each row the row that holds it and that nothing holds itself.
    func owners(_ domain: Domain, _ root: Int) -> [Int32] {
        if domain.type == root { return domain.rowNumbers }
        let (holders, places) = domain.holder(root)
        return Kernel.gather(holders.rowNumbers, places)
    }

    /// The person that a finding about a row of a type is about.
    func person(_ root: Int, _ owner: Int32) -> RowValue {
        let row = RowValue(world: world, type: Int32(truncatingIfNeeded: root), row: owner)
        return isTable[root] ? row : row.person
    }

    /// The place of the row, or of the nearest row of the records that holds it.
    private func place(of type: Int, _ row: Int) -> CellPlace? {
        var (type, row) = (type, row)
        while true {
            if case .table(let position) = world.policy.rowTypes[type].source {
                return dataset.place(table: world.policy.policy.records.tables[position].id, row: row)
            }
            guard let parent = store.tables[type].parent else { return nil }
            (type, row) = (parent, store.tables[type].groups.parent(of: row))
        }
    }
}

/// Fills the columns of one batch.
private struct Filling {
    let maker: FindingBatchMaker
    let nodes: FindingNodes
    let domain: Domain
    let rows: [Int32]
    private let evaluator: VectorEvaluator

    init(maker: FindingBatchMaker, nodes: FindingNodes, domain: Domain, rows: [Int32]) {
        self.maker = maker
        self.nodes = nodes
        self.domain = domain
        self.rows = rows
        self.evaluator = VectorEvaluator(maker.store)
    }

    private var world: World { maker.world }

    private func vector(_ node: VectorNode) -> Vector { evaluator.evaluate(node, on: domain) }

    func items(_ keys: KeyTexts) -> TextColumn {
        switch nodes.rule.rule.item {
        case .nothing: none
        case .rowKey: world.tables[domain.type].type.parent == nil ? none : keys.column(of: domain.type, rows)
        case .expression: nodes.item.map { TextColumn.data(vector($0), $0, world) } ?? none
        }
    }

    private var none: TextColumn { TextColumn(.same([]), present: Bitmap(repeating: false, count: rows.count)) }

    func observed() -> DataColumn { nodes.observed.map { DataColumn(vector($0), $0, world) } ?? .none }

    func observedTexts() -> [Language: TextColumn] {
        guard let node = nodes.observed, let type = nodes.rule.observed?.type else { return [:] }
        return [.ja: .shown(vector(node), node, type, .ja, world), .en: .shown(vector(node), node, type, .en, world)]
    }

    func severities() -> [FindingSeverity] {
        switch nodes.rule.rule.severity {
        case .fixed(let severity): return [severity]
        case .level:
            guard let node = nodes.level else { return [.note] }
            let box = Boxing(vector(node), node, world)
            let scale = world.policy.policy.scale
            return rows.indices.map { FindingSeverity(ofLevel: box.value(at: $0), on: scale) }
        }
    }

    func message(_ language: Language, _ items: TextColumn) -> TextColumn {
        let pieces = nodes.messages[language] ?? []
        return TextColumn(
            joined: pieces.map { piece in
                switch piece {
                case .text(let text): .same(text)
                case .item: items
                case .value(let node, let type): .shown(vector(node), node, type, language, world)
                case .interpreted(let expression): interpreted(expression, language, items)
                }
            })
    }

    private func interpreted(_ expression: TypedExpression, _ language: Language, _ items: TextColumn) -> TextColumn {
        let renderer = MessageRenderer(world: world)
        return .each(
            rows.indices.map { row in
                var context = RowContext(world, type: domain.type, row: Int(rows[row]))
                context.observed = nodes.rule.observed.map { context.evaluate($0) }
                context.item = .value(.string(items.text(row) ?? ""))
                return renderer.text(expression, language, context)
            })
    }

    func advice(_ owners: [Int32], _ root: Int) -> AdviceColumn {
        let recommender = maker.recommender
        switch nodes.rule.recommend {
        case nil: return AdviceColumn()
        case .trainings(let ids): return AdviceColumn(same: recommender.fixed(ids))
        case .query:
            guard let wantedNodes = nodes.wanted else { return AdviceColumn() }
            var wanted = WantedColumns(wantedNodes, recommender, domain, evaluator)
            var column = AdviceColumn(reserving: rows.count)
            for row in rows.indices {
                func person() -> Person { recommender.person(maker.person(root, owners[row])) }
                let shared = wanted.sharedCase(row, person)
                if let shared, column.append(known: shared) { continue }
                guard let (wanted, search) = wanted.wanted(row) else {
                    column.append(Advice(), for: nil)
                    continue
                }
                column.append(recommender.advise(search, wanted, for: person()), for: shared)
            }
            return column
        }
    }
}
