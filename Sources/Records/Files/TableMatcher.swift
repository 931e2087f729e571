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
        for (index, plan) in plans.enumerated() {
            let table = dataset.tables[index]
            let isWide = wideColumns(index, headers: headers, columns: []) != nil
            let found = plan.targets.filter { target in
                isFound(target, plan, headers)
                    || isWide && !target.isLink
                        && (target.field.name == table.wide?.competency || target.field.name == table.wide?.value)
            }
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

    /// The columns of which each stands for a competency; nil if there are none, or a column says the competency of each row.
    ///
    /// `columns`: those that the table's targets are read from already.
    func wideColumns(_ index: Int, headers: [String], columns: [[Int]?]) -> WideColumns? {
        let table = dataset.tables[index]
        guard let wide = table.wide, let slot = table.slot(of: wide.competency), table.slot(of: wide.value) != nil,
            !columns.indices.contains(slot) || columns[slot] == nil
        else { return nil }
        let used = Set(columns.compactMap { $0 }.flatMap { $0 })
        let found = headers.indices.filter { column in
            !used.contains(column) && !headers[column].isEmpty
                && dataset.vocabulary.competencies.index(of: headers[column]) != nil
        }
        guard !found.isEmpty else { return nil }
        return WideColumns(
            competency: wide.competency, value: wide.value,
            columns: found.map { InputColumn(number: $0 + 1, header: headers[$0]) })
    }

    private func isFound(_ target: SourcePlan.Target, _ plan: SourcePlan, _ headers: [String]) -> Bool {
        let slots = Set(headers.compactMap { plan.slot(of: $0) })
        return target.alternatives.contains { $0.allSatisfy { slots.contains($0) } }
    }
}
