import Schema

/// Says which table a file belongs to: by its name, else by its headers.
struct TableMatcher {
    enum Match {
        case table(Int)
        /// Their ids.
        case several([String])
        case none
    }

    let dataset: DatasetSchema
    let plans: [SourcePlan]

    /// The index of the table that has a file, or nested list, of this name.
    func table(named name: String) -> Int? {
        let key = WordForm.key(of: name)
        return dataset.tables.firstIndex { table in (table.files + [table.id]).contains { WordForm.key(of: $0) == key } }
    }

    /// The table of which the headers hold the most fields, among them its key and that of its parent.
    func table(withHeaders headers: [String]) -> Match {
        var best: [Int] = []
        var most = 1
        for index in plans.indices {
            let table = dataset.tables[index]
            let found = found(index, headers)
            let keys = table.key.allSatisfy { name in found.contains { !$0.isLink && $0.field.name == name } }
            guard keys, table.parent == nil || found.contains(where: \.isLink), found.count >= most else { continue }
            if found.count > most { best = [] }
            if found.count > 1 {
                most = found.count
                best.append(index)
            }
        }
        if best.count > 1 { return .several(best.map { dataset.tables[$0].id }) }
        return best.first.map { .table($0) } ?? .none
    }

    /// How many fields of a table headers hold, each column of a competency counted; nil unless they say whom a row is about.
    func hits(of index: Int, in headers: [String]) -> Int? {
        let table = dataset.tables[index]
        let found = found(index, headers)
        let isKnown =
            table.parent == nil
            ? table.key.allSatisfy { name in found.contains { $0.field.name == name } } : found.contains(where: \.isLink)
        guard isKnown else { return nil }
        return found.count + (wideColumns(index, headers: headers, columns: [])?.columns.count ?? 0)
    }

    /// The targets of a table that headers hold.
    private func found(_ index: Int, _ headers: [String]) -> [SourcePlan.Target] {
        let (table, plan) = (dataset.tables[index], plans[index])
        let isWide = wideColumns(index, headers: headers, columns: []) != nil
        return plan.targets.filter { target in
            isFound(target, plan, headers)
                || isWide && !target.isLink
                    && (target.field.name == table.wide?.competency || target.field.name == table.wide?.value)
        }
    }

    /// The columns of which each stands for a competency; nil if there are none, or a column says the competency of each row.
    ///
    /// `columns`: those that the table's targets are read from already.
    func wideColumns(_ index: Int, headers: [String], columns: [[Int]?]) -> WideColumns? {
        let table = dataset.tables[index]
        guard let wide = table.wide, let slot = table.slot(of: wide.competency), table.slot(of: wide.value) != nil,
            !columns.indices.contains(slot) || columns[slot] == nil
        else { return nil }
        let used = Set(columns.compactMap { $0 }.flatMap { $0 })
        var found: [(column: InputColumn, competency: Int, name: String, field: String)] = []
        for (column, header) in headers.enumerated() where !used.contains(column) && !header.isEmpty {
            guard let (competency, name, field) = meaning(of: header, index, wide) else { continue }
            found.append((InputColumn(number: column + 1, header: header), competency, name, field))
        }
        guard !found.isEmpty else { return nil }
        let values = table.fields.map(\.name).filter { name in found.contains { $0.field == name } }
        var groups: [(competency: Int, group: WideColumns.Group)] = []
        for (column, competency, name, field) in found {
            guard let value = values.firstIndex(of: field) else { continue }
            let open = groups.lastIndex { $0.competency == competency && $0.group.cells[value] == nil }
            if open == nil {
                groups.append((competency, WideColumns.Group(header: name, cells: Array(repeating: nil, count: values.count))))
            }
            groups[open ?? groups.count - 1].group.cells[value] = column
        }
        return WideColumns(competency: wide.competency, values: values, groups: groups.map(\.group))
    }

    /// Which field of which competency a header means: `倫理` the table's value, `倫理/一次評価` the field of that header.
    private func meaning(of header: String, _ index: Int, _ wide: WideSchema) -> (Int, name: String, field: String)? {
        if let competency = competency(header) { return (competency, header, wide.value) }
        guard let slash = header.unicodeScalars.lastIndex(of: "/") else { return nil }
        let name = String(header[..<slash])
        guard let competency = competency(name), let slot = plans[index].slot(of: String(header[header.index(after: slash)...])),
            let target = plans[index].targets.first(where: { $0.alternatives.contains([slot]) }), !target.isLink,
            !target.isKeyOfRow
        else { return nil }
        return (competency, name, target.field.name)
    }

    /// The index of the competency that a header names.
    func competency(_ header: String) -> Int? {
        let terms = dataset.vocabulary.competencies
        return terms.index(of: header) ?? HeaderText.keyWithoutMarks(header).flatMap { terms.index(of: $0) }
    }

    private func isFound(_ target: SourcePlan.Target, _ plan: SourcePlan, _ headers: [String]) -> Bool {
        let slots = Set(headers.compactMap { plan.slot(of: $0) })
        return target.alternatives.contains { $0.allSatisfy { slots.contains($0) } }
    }
}
