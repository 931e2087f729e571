extension InputFile {
    /// Where a row of the file's table stands, or one of its cells, if the file has rows of columns.
    ///
    /// `item`: the index of the column that the row was made from, if it was made from one. `field`: the name under which `columns`
    /// has the cell's columns.
    func place(line: Int, item: Int?, field: String?) -> CellPlace {
        if let wide, let item, let group = wide.groups.first(where: { $0.first == item + 1 }) {
            let cell = field.flatMap { wide.values.firstIndex(of: $0) }.flatMap { group.cells[$0] }
            if let cell { return place.cell(line: line, column: cell.number, header: cell.header) }
            if field == nil || field == wide.competency { return place.cell(line: line, column: item + 1, header: group.header) }
        }
        let columns = field.flatMap { self.columns[$0] }
        return place.cell(
            line: line, column: columns?.first?.number,
            header: columns.map { $0.map(\.header).joined(separator: " + ") } ?? field)
    }
}
