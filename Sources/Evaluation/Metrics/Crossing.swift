/// What is withheld in a grouping by two names: rows and columns, joined by the cells that are withheld.
///
/// A withheld cell can be found from the totals exactly if nothing else joins its row with its column: the totals of the rows on one
/// side of it less those of the columns there are then the cell alone. Rows whose totals are withheld count as one, columns too.
struct Crossing {
    private let ends: [Int: (row: Int, column: Int)]
    private let cells: [Int: [Int]]

    /// `rows` and `columns` are the published totals of either name.
    init(_ grouping: GroupingResults, rows: Set<ShownValue>, columns: Set<ShownValue>) {
        var numbers: [ShownValue: Int] = [:]
        func number(_ value: ShownValue, in published: Set<ShownValue>) -> Int {
            guard published.contains(value) else { return 0 }
            let number = numbers[value] ?? numbers.count + 1
            numbers[value] = number
            return number
        }
        var ends: [Int: (row: Int, column: Int)] = [:]
        for (place, group) in grouping.groups.enumerated() where group.suppressed {
            // Even numbers are rows, odd ones columns.
            ends[place] = (
                2 * number(group.group[0].value.value, in: rows), 2 * number(group.group[1].value.value, in: columns) + 1
            )
        }
        self.ends = ends
        var cells: [Int: [Int]] = [:]
        for (place, end) in ends {
            cells[end.row, default: []].append(place)
            cells[end.column, default: []].append(place)
        }
        self.cells = cells
    }

    /// Whether a withheld cell can be found by adding and subtracting what is published.
    func givesAway(_ cell: Int) -> Bool {
        guard let end = ends[cell] else { return false }
        var seen: Set<Int> = [end.row]
        var open = [end.row]
        while let node = open.popLast() {
            for other in cells[node] ?? [] where other != cell {
                guard let next = ends[other] else { continue }
                for node in [next.row, next.column] where seen.insert(node).inserted { open.append(node) }
            }
        }
        return !seen.contains(end.column)
    }
}
