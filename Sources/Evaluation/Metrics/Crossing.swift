/// What is withheld in a grouping by two names: rows and columns, joined by the cells that are withheld.
///
/// A withheld cell can be found from the totals exactly if nothing else joins its row with its column: the totals of the rows on one
/// side of it less those of the columns there are then the cell alone. Rows whose totals are withheld count as one, columns too.
struct Crossing {
    /// For each cell its row, an even number, and its column, an odd one.
    private let ends: [(row: Int, column: Int)]
    /// The withheld cells of each row and column, by their numbers.
    private let withheld: [[Int]]
    /// The withheld cells that alone join what is on either side of them.
    private let bridges: Set<Int>

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
        var withheld = [[Int]](repeating: [], count: 2 * (numbers.count + 1))
        for (cell, group) in grouping.groups.enumerated() where group.suppressed {
            withheld[ends[cell].row].append(cell)
            withheld[ends[cell].column].append(cell)
        }
        self.withheld = withheld
        self.bridges = Self.bridges(of: withheld, ends)
    }

    /// The edges of a graph without which it falls into more pieces, after Tarjan (1974): an edge that was gone along to a node from which,
    /// and from all behind it, none leads back to where it came from or before that.
    private static func bridges(of edges: [[Int]], _ ends: [(row: Int, column: Int)]) -> Set<Int> {
        var bridges: Set<Int> = []
        var met = [Int](repeating: -1, count: edges.count)
        var earliest = met
        var count = 0
        var path: [(node: Int, along: Int?, next: Int)] = []
        func enter(_ node: Int, along edge: Int?) {
            (met[node], earliest[node]) = (count, count)
            count += 1
            path.append((node, edge, 0))
        }
        for start in edges.indices where met[start] < 0 {
            enter(start, along: nil)
            while let (node, along, next) = path.last {
                if next < edges[node].count {
                    path[path.count - 1].next += 1
                    let edge = edges[node][next]
                    let other = ends[edge].row == node ? ends[edge].column : ends[edge].row
                    if edge == along { continue }
                    if met[other] < 0 { enter(other, along: edge) } else { earliest[node] = min(earliest[node], met[other]) }
                    continue
                }
                path.removeLast()
                guard let before = path.last?.node, let along else { continue }
                earliest[before] = min(earliest[before], earliest[node])
                if earliest[node] > met[before] { bridges.insert(along) }
            }
        }
        return bridges
    }

    /// The rows and columns on one side of a withheld cell that can be found from them; nil for a cell that cannot be found.
    func side(of cell: Int) -> Set<Int>? {
        guard bridges.contains(cell) else { return nil }
        var side: Set<Int> = [ends[cell].row]
        var open = [ends[cell].row]
        while let node = open.popLast() {
            for other in withheld[node] where other != cell {
                for next in [ends[other].row, ends[other].column] where side.insert(next).inserted { open.append(next) }
            }
        }
        return side
    }

    /// Whether a cell would, if it were withheld too, join a side with the other.
    func joins(_ cell: Int, _ side: Set<Int>) -> Bool { side.contains(ends[cell].row) != side.contains(ends[cell].column) }
}
