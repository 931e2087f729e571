import CEL
import Columnar
import Diagnostics
import Policies
import Schema

/// The rows that an example gives, gathered from its nested maps: each with its cells, the row that holds it and the lists it has.
struct GivenRows {
    /// A cell whose value may be another given row.
    enum GivenCell {
        case cell(Cell)
        case row(Int)
        case rows([Int])
    }

    /// One row.
    struct Row {
        let type: Int
        var parent: Int?
        var cells: [Int: GivenCell] = [:]
        /// The members that are lists and were given.
        var lists: Set<Int> = []
        /// The groups that it belongs to, by member.
        var groups: [Int: Int] = [:]
    }

    let policy: TypedPolicy
    let catalog: Catalog
    private(set) var rows: [Row] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(policy: TypedPolicy, catalog: Catalog) {
        self.policy = policy
        self.catalog = catalog
    }

    /// Adds a row and all that is nested in it; its number.
    mutating func add(_ given: GivenValue, type: Int, parent: Int? = nil) -> Int {
        let number = rows.count
        rows.append(Row(type: type, parent: parent))
        guard case .map(let entries, _) = given else {
            if let parent = policy.rowTypes[type].parent, rows[number].parent == nil { addHolders(of: number, upTo: parent) }
            return number
        }
        for entry in entries {
            set(entry, of: number)
        }
        // What holds the row exists even if nothing is known of it.
        if rows[number].parent == nil, let parent = policy.rowTypes[type].parent { addHolders(of: number, upTo: parent) }
        return number
    }

    /// Sets a member; the row's own name stands for the row, so that `survey.item` is `item` where that word means something else.
    private mutating func set(_ entry: GivenEntry, of number: Int) {
        let type = policy.rowTypes[rows[number].type]
        if let slot = type.slot(of: entry.key) {
            set(slot, of: number, to: entry.value)
        } else if entry.key == type.name, case .map = entry.value {
            fill(number, from: entry.value)
        } else {
            reportUnknown(entry, type.index)
        }
    }

    private mutating func set(_ slot: Int, of number: Int, to value: GivenValue) {
        let member = policy.rowTypes[rows[number].type].members[slot]
        switch member.kind {
        case .ancestor(let target):
            if case .text(let key, _, _) = value, let holder = row(of: target, key: key) { return hold(number, by: holder) }
            let holder = addHolders(of: number, upTo: target)
            fill(holder, from: value)
        case .children(let child):
            guard case .list(let elements, _) = value else { return }
            rows[number].lists.insert(slot)
            let holder = holder(of: child, below: number)
            for element in elements { _ = add(element, type: child, parent: holder) }
        case .group(let group):
            rows[number].groups[slot] = add(value, type: group)
        case .field, .definition:
            if let cell = cell(value, type: member.type) { rows[number].cells[slot] = cell }
        }
    }

    /// Adds what is missing between a row and the type that holds it, empty; the number of the holder.
    @discardableResult
    private mutating func addHolders(of number: Int, upTo target: Int) -> Int {
        var current = number
        while rows[current].type != target {
            if let parent = rows[current].parent {
                current = parent
                continue
            }
            guard let type = policy.rowTypes[rows[current].type].parent else { return current }
            rows.append(Row(type: type))
            rows[current].parent = rows.count - 1
            current = rows.count - 1
        }
        return current
    }

    /// The row between a row and a list of its grandchildren, made empty; the row itself for its own children.
    private mutating func holder(of child: Int, below number: Int) -> Int {
        var path: [Int] = []
        var type = policy.rowTypes[child].parent
        while let next = type, next != rows[number].type {
            path.append(next)
            type = policy.rowTypes[next].parent
        }
        var holder = number
        for type in path.reversed() {
            rows.append(Row(type: type, parent: holder))
            holder = rows.count - 1
        }
        return holder
    }

    private mutating func fill(_ number: Int, from value: GivenValue) {
        guard case .map(let entries, _) = value else { return }
        for entry in entries {
            set(entry, of: number)
        }
    }

    private mutating func cell(_ value: GivenValue, type: CELType) -> GivenCell? {
        switch value {
        case .null: return .cell(.absent(.empty))
        case .list(let elements, _):
            guard case .list(let element) = type.base else { return wrong(value, type) }
            let cells = elements.compactMap { cell($0, type: element) }
            let numbers = cells.compactMap { if case .row(let number) = $0 { number } else { nil } }
            if numbers.count == cells.count, !cells.isEmpty { return .rows(numbers) }
            return .cell(
                .value(.list(CELList(cells.compactMap { if case .cell(.value(let value)) = $0 { value } else { nil } }))))
        case .map(let entries, _):
            if case .named(let name, _) = type, let row = policy.rowType(named: name) { return .row(add(value, type: row.index)) }
            guard case .map(_, let element) = type.base else { return wrong(value, type) }
            return .cell(
                .value(
                    .map(
                        CELMap(
                            strings: entries.compactMap { entry in
                                if case .cell(.value(let value)) = cell(entry.value, type: element) {
                                    (entry.key, value)
                                } else {
                                    nil
                                }
                            }))))
        case .text(let text, _, _):
            if case .named(let name, _) = type { return named(text, name, value) }
            return CELValue(text: text, as: type).map { .cell(.value($0)) } ?? wrong(value, type)
        }
    }

    /// A catalogue entry by its id, or a row of which only the key is given.
    private mutating func named(_ text: String, _ name: String, _ value: GivenValue) -> GivenCell? {
        let entry: CELValue? =
            switch name {
            case "grade": catalog.grade(id: text)
            case "competency": catalog.competency(id: text)
            case "training": catalog.training(id: text)
            default: nil
            }
        if let entry { return .cell(.value(entry)) }
        guard let type = policy.rowType(named: name), let row = row(of: type.index, key: text) else {
            return wrong(value, .named(name, []))
        }
        return .row(row)
    }

    /// The row of a type with a key: one that the example gives already, else a new one of which only the key is known. Nil where rows
    /// of the type have no key, or the text is none.
    private mutating func row(of type: Int, key text: String) -> Int? {
        guard let slot = keySlot(of: policy.rowTypes[type]),
            let key = CELValue(text: text, as: policy.rowTypes[type].members[slot].type)
        else { return nil }
        let known = rows.firstIndex { row in
            guard row.type == type, case .cell(.value(let value)) = row.cells[slot] else { return false }
            return value == key
        }
        if let known { return known }
        rows.append(Row(type: type))
        rows[rows.count - 1].cells[slot] = .cell(.value(key))
        return rows.count - 1
    }

    /// Puts a row below one that is given elsewhere; what is missing between them is added, empty.
    private mutating func hold(_ number: Int, by holder: Int) {
        var current = number
        while policy.rowTypes[rows[current].type].parent != rows[holder].type {
            guard let parent = policy.rowTypes[rows[current].type].parent else { return }
            if rows[current].parent == nil {
                rows.append(Row(type: parent))
                rows[current].parent = rows.count - 1
            }
            current = rows[current].parent ?? current
        }
        rows[current].parent = holder
    }

    private func keySlot(of row: RowType) -> Int? {
        guard case .table(let position) = row.source else { return nil }
        return policy.policy.records.tables[position].key.first.flatMap { row.slot(of: $0) }
    }

    private mutating func wrong(_ value: GivenValue, _ type: CELType) -> GivenCell? {
        diagnostics.append(ExampleDiagnostics.wrongValue.at(value.range, LocalizedText(type.name)))
        return nil
    }

    /// Reports a name in `with` that no view has.
    mutating func reportUnknownRow(_ entry: GivenEntry) {
        let near = Spelling.closestMatch(to: entry.key, in: policy.rowTypes.map(\.name))
        let help = LocalizedText(
            ja: near.map { "「\($0)」の誤りではありませんか" } ?? "1行のビューの行の名前を書いてください",
            en: near.map { "did you mean `\($0)`?" } ?? "name the row of a view that is one row")
        diagnostics.append(
            ExampleDiagnostics.unknownField.at(entry.keyRange, LocalizedText(entry.key), LocalizedText("with"), help))
    }

    private mutating func reportUnknown(_ entry: GivenEntry, _ type: Int) {
        let row = policy.rowTypes[type]
        let near = Spelling.closestMatch(to: entry.key, in: row.members.map(\.name))
        let help =
            near.map { LocalizedText(ja: "「\($0)」の誤りではありませんか", en: "did you mean `\($0)`?") } ?? ExampleDiagnostics.namesHelp(row)
        diagnostics.append(
            ExampleDiagnostics.unknownField.at(entry.keyRange, LocalizedText(entry.key), LocalizedText(row.name), help))
    }
}
