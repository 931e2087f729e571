extension InputFile {
    /// Where a row of the file's table stands, or one of its cells, if the file has rows of columns.
    ///
    /// `item`: the index of the column that the row was made from, if it was made from one. `field`: the name under which `columns`
    /// has the cell's columns.
    func place(line: Int, item: Int?, field: String?) -> CellPlace {
        if let wide, let item, field == nil || field == wide.competency || field == wide.value {
            let header = wide.columns.first { $0.number == item + 1 }?.header
            return CellPlace(file: path, line: line, column: item + 1, header: header)
        }
        let columns = field.flatMap { self.columns[$0] }
        return CellPlace(
            file: path, line: line, column: columns?.first?.number,
            header: columns.map { $0.map(\.header).joined(separator: " + ") } ?? field)
    }
}
