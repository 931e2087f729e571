import Columnar
import Diagnostics
import Foundation
import Schema
import SeededNumbers
import TestSupport
import Testing

@testable import Records

/// Files read in parts of any size on any number of threads are read as if they were read whole.
struct ChunkTests {
    /// All that a dataset says: cells, places, findings, what was recognised.
    private static func text(_ files: [(path: String, bytes: [UInt8])], _ schema: DatasetSchema, _ options: ReadingOptions)
        -> String
    {
        do {
            let data = try DatasetReader(schema: schema, findingLimit: 7, options: options).read(files: files)
            var lines: [String] = data.findingLines()
            lines += data.unlisted.map { "\($0.file) \($0.code) \($0.table ?? "") \($0.field ?? "") \($0.count)" }
            lines += data.inputs.map { "\($0.path) \($0.table ?? "-") \($0.encoding) \($0.ignored) \($0.columns.keys.sorted())" }
            for table in schema.tables {
                lines += zip(0..., data.text(table.id)).map { row, cells in
                    "\(table.id) \(cells) \(data.place(table: table.id, row: row).map { "\($0)" } ?? "-")"
                }
                if let records = data.table(table.id), let parent = data.table(table.parent ?? "") {
                    lines += (0..<parent.rowCount).map { "\(records.rows(ofParent: $0)) \(records.covers(parent: $0))" }
                }
            }
            return lines.joined(separator: "\n")
        } catch {
            return "\(error.code) \(error.message.en)"
        }
    }

    /// The whole files on one thread, by instructions that every machine has.
    private static let whole = {
        var options = ReadingOptions(threads: 1, chunkBytes: .max / 4, scanning: .portable)
        options.takesWholeLines = false
        return options
    }()

    private static let options = [
        ReadingOptions(threads: 2, chunkBytes: 1, scanning: .best),
        ReadingOptions(threads: 3, chunkBytes: 7, scanning: .portable),
        ReadingOptions(threads: 1, chunkBytes: 40, scanning: .sse2), ReadingOptions(threads: 8, chunkBytes: 133, scanning: .best),
        ReadingOptions(threads: 4, chunkBytes: 1000, scanning: .best),
        ReadingOptions(threads: 2, chunkBytes: 1 << 20, scanning: .best),
    ]

    private static func usable(_ options: ReadingOptions) -> Bool {
        options.scanning == .portable || options.scanning == .sse2 && Scanning.best != .portable || options.scanning == .best
    }

    private func compare(_ files: [(path: String, bytes: [UInt8])], _ schema: DatasetSchema, _ name: String) {
        let wanted = Self.text(files, schema, Self.whole)
        for options in Self.options where Self.usable(options) {
            let found = Self.text(files, schema, options)
            #expect(found == wanted, "\(name): \(options)")
        }
    }

    @Test("the fixtures are read the same in parts", arguments: ["csv", "cp932", "ndjson"])
    func fixtures(folder: String) throws {
        let root = PackageRoot.url.appending(path: "Fixtures/small/\(folder)")
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
        let files = try names.map { (path: $0, bytes: Array(try Data(contentsOf: root.appending(path: $0)))) }
        #expect(!files.isEmpty)
        compare(files, Schemas.ward, folder)
    }

    @Test(
        "rows with quotes, line ends of all kinds, marks, blank, short and long rows are read the same in parts", arguments: 0..<6
    )
    func nastyRows(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<Effort.cases(5, long: 300) {
            let files = [
                (path: "employees.csv", bytes: NastyText.employees(&random)),
                (path: "ratings.csv", bytes: NastyText.ratings(&random)),
            ]
            compare(files, Schemas.ward, "seed \(seed) round \(round)")
        }
    }

    @Test("lines of objects with lists, aliases and mistakes are read the same in parts", arguments: 0..<6)
    func nastyLines(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<Effort.cases(5, long: 300) {
            compare([(path: "employees.ndjson", bytes: NastyText.lines(&random))], Schemas.ward, "seed \(seed) round \(round)")
        }
    }

    @Test("lines that look alike, but for some, are read the same whether they are taken as a whole or not", arguments: 0..<6)
    func alikeLines(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for round in 0..<Effort.cases(5, long: 300) {
            let oddity = [0, 40, 4][round % 3]
            let bytes = NastyText.alikeLines(&random, count: round % 2 == 0 ? 700 : 30, oddity: oddity)
            compare([(path: "employees.ndjson", bytes: bytes)], Schemas.ward, "seed \(seed) round \(round)")
        }
    }

    @Test("a list that stands in an object under two names is its list")
    func listTwice() throws {
        let line = #"{"id":"0001001","grade":"A1","hired_on":"2020-04-01","appraisals":[{"fiscal_year":2023,"kind":"regular"}],"#
        let bytes = Array((line + #""評価":[{"fiscal_year":2024,"kind":"regular"}]}"# + "\n").utf8)
        let none = Array(#"{"id":"0001002","grade":"A1","hired_on":"2020-04-01"}"#.utf8)
        let data = try DatasetReader(schema: Schemas.ward).read(files: [("employees.ndjson", bytes + none)])
        #expect(data.text("appraisals").count == 2)
        let appraisals = try #require(data.table("appraisals"))
        #expect((0..<2).map { appraisals.covers(parent: $0) } == [true, false])
    }

    @Test("a file that turns out not to be UTF-8 behind its first rows is read as CP932")
    func lateEncoding() {
        let head = Array("id,name,grade,hired_on\n".utf8)
        let plain = (0..<5_000).flatMap { Array("000\(1_000 + $0),a,A1,2020-04-01\n".utf8) }
        let last: [UInt8] = Array("0009999,".utf8) + [0x90, 0x45, 0x88, 0xF5] + Array(",A1,2020-04-01\n".utf8)
        let files = [(path: "employees.csv", bytes: head + plain + last)]
        let text = Self.text(files, Schemas.ward, ReadingOptions(threads: 2, chunkBytes: 1 << 14))
        #expect(text.contains("0009999 | 職員 | A1"))
        #expect(text.contains("cp932"))
        compare(files, Schemas.ward, "late encoding")
    }

    @Test("what stops the reading names its line in whichever part it is")
    func stops() throws {
        let rows = (0..<50).map { "000\(1_000 + $0),\"a\nb\",A1,2020-04-01\n" }
        let text = "id,name,grade,hired_on\n" + rows.joined() + "123456789012,a,A1,2020-04-01\n" + rows.joined()
        let reader = DatasetReader(schema: Schemas.ward, options: ReadingOptions(threads: 2, chunkBytes: 64))
        let error = #expect(throws: JinzaiError.self) { try reader.read(files: [("employees.csv", Array(text.utf8))]) }
        #expect(error?.message.en.contains("line 102") == true)
    }

    @Test("children are joined the same whether they stand in their parents' order or not", arguments: [0.0, 0.02, 1.0])
    func joins(disorder: Double) throws {
        var random = SeededGenerator(seed: 5)
        let ids = (0..<600).map { "000\(1_000 + $0)" }
        let employees = "id,grade,hired_on\n" + ids.map { "\($0),A1,2020-04-01\n" }.joined()
        var rows = ids.flatMap { id in
            ["ethics", "knowledge", "execution"].map { "\(id),2023,定期評価,\($0),\(Int.random(in: 1...5, using: &random))\n" }
        }
        rows.append("0009999,2023,定期評価,ethics,3\n")
        for _ in 0..<Int(Double(rows.count) * disorder) {
            rows.swapAt(Int.random(in: 0..<rows.count, using: &random), Int.random(in: 0..<rows.count, using: &random))
        }
        let ratings = "id,fiscal_year,kind,competency,score\n" + rows.joined()
        let appraisals = "id,fiscal_year,kind\n" + ids.map { "\($0),2023,定期評価\n" }.joined()
        let files = [("employees.csv", employees), ("appraisals.csv", appraisals), ("ratings.csv", ratings)]
            .map { (path: $0.0, bytes: Array($0.1.utf8)) }
        compare(files, Schemas.ward, "\(disorder)")
        let data = try DatasetReader(schema: Schemas.ward).read(files: files)
        let wanted = rows.filter { !$0.hasPrefix("0009999") }.map { row -> String in
            let cells = row.dropLast().split(separator: ",")
            return "\(ids.firstIndex(of: String(cells[0])) ?? -1) | \(cells[3]) | \(cells[4])"
        }
        #expect(data.text("ratings").sorted() == wanted.sorted())
        #expect(data.findings.map(\.code) == ["JZ0527"])
    }
}
