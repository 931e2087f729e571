import Diagnostics
import SeededNumbers
import TestSupport
import Testing

@testable import Evaluation
@testable import Policies

@Suite("What is withheld, and who tries to find it")
struct SubtractionTests {
    private static let minimum = 5

    private func group(_ names: [(String, Int)], size: Int) -> MetricResult {
        MetricResult(
            metric: "m", title: nil, target: nil, area: nil, clauses: [], audience: .hr,
            group: names.map { ($0.0, Shown(value: .int(Int64($0.1)), text: LocalizedText(String($0.1)))) }, value: .double(0.5),
            low: nil, high: nil, goal: nil, counted: size, having: nil, unknown: 0, suppressed: false, isShare: true)
    }

    /// Rows, columns and cells of a table of numbers of people; a cell with nobody is no group.
    private func groupings(_ table: [[Int]]) -> [GroupingResults] {
        let rows = table.enumerated().map { group([("row", $0)], size: $1.reduce(0, +)) }
        let columns = (table.first ?? []).indices.map { column in
            group([("column", column)], size: table.reduce(0) { $0 + $1[column] })
        }
        let cells = table.enumerated().flatMap { row, sizes in
            sizes.enumerated().compactMap { column, size in
                size > 0 ? group([("row", row), ("column", column)], size: size) : nil
            }
        }
        return [
            GroupingResults(names: ["row"], groups: rows.filter { $0.counted > 0 }),
            GroupingResults(names: ["column"], groups: columns.filter { $0.counted > 0 }),
            GroupingResults(names: ["row", "column"], groups: cells),
        ]
    }

    @Test(
        "nobody finds a small cell of a table by adding and subtracting rows, columns and the whole",
        arguments: 0..<8 as Range<UInt64>)
    func random(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<Effort.cases(60, long: 2000) {
            let (height, width) = (Int.random(in: 2...6, using: &random), Int.random(in: 2...6, using: &random))
            let table = (0..<height).map { _ in (0..<width).map { _ in Int.random(in: 0...14, using: &random) } }
            let whole = group([], size: table.joined().reduce(0, +))
            let result = Suppression(minimum: Self.minimum).applied(to: groupings(table), whole: whole)
            let small = Attack(table, result).found.filter { table[$0.row][$0.column] < Self.minimum }
            #expect(small.isEmpty, "\(table): \(small)")
        }
    }

    @Test("a withheld cell can be found exactly where no others join its row with its column", arguments: 0..<8 as Range<UInt64>)
    func sides(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<Effort.cases(60, long: 2000) {
            let (height, width) = (Int.random(in: 1...6, using: &random), Int.random(in: 1...6, using: &random))
            var cells = groupings((0..<height).map { _ in (0..<width).map { _ in Int.random(in: 0...2, using: &random) } })[2]
            for place in cells.groups.indices { cells.groups[place].suppressed = Bool.random(using: &random) }
            func published(_ count: Int) -> Set<ShownValue> {
                Set((0..<count).filter { _ in Int.random(in: 0..<4, using: &random) > 0 }.map { .int(Int64($0)) })
            }
            let (rows, columns) = (published(height), published(width))
            let crossing = Crossing(cells, rows: rows, columns: columns)
            // Rows whose totals are withheld count as one, columns too.
            let ends = cells.groups.map { group in
                [("row", rows), ("column", columns)].enumerated().map { part, own in
                    let value = group.group[part].value.value
                    return own.1.contains(value) ? "\(own.0) \(value)" : own.0
                }
            }
            for cell in cells.groups.indices where cells.groups[cell].suppressed {
                var side: Set = [ends[cell][0]]
                for _ in cells.groups {
                    for other in cells.groups.indices where other != cell && cells.groups[other].suppressed {
                        if !side.isDisjoint(with: ends[other]) { side.formUnion(ends[other]) }
                    }
                }
                #expect((crossing.side(of: cell) == nil) == side.contains(ends[cell][1]))
                #expect(crossing.side(of: cell).map { $0.count == side.count } ?? true)
            }
        }
    }

    @Test("a cell that joins two closed rings of withheld cells is no exception")
    func bridge() {
        let table = [
            [3, 3, 20, 20, 20], [3, 3, 20, 20, 20], [20, 20, 3, 20, 20], [20, 20, 20, 3, 3], [20, 20, 20, 3, 3],
        ]
        let whole = group([], size: table.joined().reduce(0, +))
        let result = Suppression(minimum: Self.minimum).applied(to: groupings(table), whole: whole)
        #expect(Attack(table, result).found.allSatisfy { table[$0.row][$0.column] >= Self.minimum })
        #expect(result[2].groups.contains { !$0.suppressed })
    }
}

/// Solves the equations that rows, columns and the whole give for the cells that are withheld.
private struct Attack {
    /// The withheld cells that have only one solution.
    let found: [(row: Int, column: Int)]

    init(_ table: [[Int]], _ result: [GroupingResults]) {
        func place(_ group: MetricResult, _ name: String) -> Int? {
            guard case .int(let number)? = group.group.first(where: { $0.name == name })?.value.value else { return nil }
            return Int(number)
        }
        let hidden = result[2].groups.filter(\.suppressed).compactMap { group -> (row: Int, column: Int)? in
            guard let row = place(group, "row"), let column = place(group, "column") else { return nil }
            return (row, column)
        }
        var equations = [hidden.map { _ in 1.0 }]
        for group in result[0].groups where !group.suppressed {
            equations.append(hidden.map { $0.row == place(group, "row") ? 1 : 0 })
        }
        for group in result[1].groups where !group.suppressed {
            equations.append(hidden.map { $0.column == place(group, "column") ? 1 : 0 })
        }
        let solved = Self.alone(equations, count: hidden.count)
        found = hidden.enumerated().filter { solved.contains($0.offset) }.map(\.element)
    }

    /// The unknowns that stand alone in an equation once all are reduced.
    private static func alone(_ equations: [[Double]], count: Int) -> Set<Int> {
        var rows = equations
        var next = 0
        for column in 0..<count {
            guard let pivot = rows.indices.dropFirst(next).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
                abs(rows[pivot][column]) > 1e-9
            else { continue }
            rows.swapAt(next, pivot)
            let factor = rows[next][column]
            rows[next] = rows[next].map { $0 / factor }
            for row in rows.indices where row != next && abs(rows[row][column]) > 1e-12 {
                let share = rows[row][column]
                rows[row] = zip(rows[row], rows[next]).map { $0 - share * $1 }
            }
            next += 1
            if next == rows.count { break }
        }
        return Set(
            rows.compactMap { row in
                let places = row.indices.filter { abs(row[$0]) > 1e-9 }
                return places.count == 1 ? places[0] : nil
            })
    }
}
