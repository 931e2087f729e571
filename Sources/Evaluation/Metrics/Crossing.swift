/// What is withheld in a grouping by two names: rows and columns, joined by the cells that are withheld.
///
/// A withheld cell can be found from the totals exactly if nothing else joins its row with its column: the totals of the rows on one
/// side of it less those of the columns there are then the cell alone. Rows whose totals are withheld count as one, columns too.
struct Crossing {
    /// For each cell its row, an even number, and its column, an odd one.
    private let ends: [(row: Int, column: Int)]
    /// The withheld cells of each row and column.
    private let withheld: [Int: [Int]]

    /// `rows` and `columns` are the published totals of either name.
    init(_ grouping: GroupingResults, rows: Set<ShownValue>, columns: Set<ShownValue>) {
        var numbers: [ShownValue: Int] = [:]
        func number(_ value: ShownValue, in published: Set<ShownValue>) -> Int {
            guard published.contains(value) else { return 0 }
            let number = numbers[value] ?? numbers.count + 1
            numbers[value] = number
            return number
        }
        ends = grouping.groups.map { group in
            (2 * number(group.group[0].value.value, in: rows), 2 * number(group.group[1].value.value, in: columns) + 1)
        }
        var withheld: [Int: [Int]] = [:]
        for (cell, group) in grouping.groups.enumerated() where group.suppressed {
            withheld[ends[cell].row, default: []].append(cell)
            withheld[ends[cell].column, default: []].append(cell)
        }
        self.withheld = withheld
    }

    /// The rows and columns on one side of a withheld cell that can be found from them; nil for a cell that cannot be found.
    func side(of cell: Int) -> Set<Int>? {
        var side: Set<Int> = [ends[cell].row]
        var open = [ends[cell].row]
        while let node = open.popLast() {
            for other in withheld[node] ?? [] where other != cell {
                for next in [ends[other].row, ends[other].column] where side.insert(next).inserted { open.append(next) }
            }
        }
        return side.contains(ends[cell].column) ? nil : side
    }

    /// Whether a cell would, if it were withheld too, join a side with the other.
    func joins(_ cell: Int, _ side: Set<Int>) -> Bool { side.contains(ends[cell].row) != side.contains(ends[cell].column) }
}
