import Columnar
import Diagnostics
import Records
import Schema
import SeededNumbers
import TestSupport
import Testing

struct MutationTests {
    private static let rows =
        "職員番号,氏名,職層,採用年月日,任用区分,一次評価者\r\n0000001,架空 太郎,係員,令和2年4月1日,正規,0000002\r\n"
        + "0000002,\"架空, \"\"花子\"\"\",主任,2010-04-01,,\r\n"
    private static let children = "職員番号,評価年度,評価種別,能力,最終評価\n0000001,R5,定期評価,倫理,4\n0000002,2023,定期評価,業務遂行,未実施\n"
    private static let lines =
        #"{"id":"0000001","grade":"係員","hired_on":"2020-04-01","name":"\u67b6\u7a7a","appraisals":[{"fiscal_year":2023,"kind":"定期評価","ratings":[{"competency":"倫理","score":3}]}]}"#
        + "\n"

    @Test("whatever happens to the bytes of a file, reading ends with a dataset or an error that has a code", arguments: 0..<8)
    func mutated(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let texts = [Self.rows, Self.children, Self.lines].map { Array($0.utf8) }
        let names = ["employees.csv", "ratings.csv", "employees.ndjson"]
        let reader = DatasetReader(schema: Schemas.ward, findingLimit: 20)
        for _ in 0..<Effort.cases(60, long: 20_000) {
            var files: [(path: String, bytes: [UInt8])] = []
            for index in texts.indices where Bool.random(using: &random) || index == 0 {
                files.append((names[index], mutate(texts[index], &random)))
            }
            do {
                let data = try reader.read(files: files)
                check(data)
            } catch {
                #expect(error.code.hasPrefix("JZ092"))
            }
        }
    }

    /// Every column is as long as its table, every row has a place, every parent is there.
    private func check(_ data: Dataset) {
        for table in data.tables.values {
            for column in table.columns { #expect(column.map { $0.count == table.rowCount } ?? true) }
            for row in 0..<table.rowCount { #expect(data.place(table: table.schema.id, row: row)?.line ?? 0 > 0) }
            guard let parent = table.schema.parent.flatMap({ data.table($0) }) else { continue }
            #expect(table.parentRows.count == table.rowCount)
            #expect(table.parentRows.allSatisfy { $0 >= 0 && Int($0) < parent.rowCount })
            #expect((0..<parent.rowCount).reduce(0) { $0 + table.rows(ofParent: $1).count } == table.rowCount)
        }
    }

    private func mutate(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        let signs = Array("\",\n\r\t{}[]:\\0".utf8) + [0x00, 0x80, 0xFF, 0xE3, 0x81]
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(signs.randomElement(using: &random) ?? 0, at: index)
            case 3: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 0...20, using: &random)))
            default: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 30)], at: index)
            }
        }
        return bytes
    }
}
