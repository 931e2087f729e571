import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Records

struct FindingTests {
    /// Broken files, one mistake each, with the schema of `Schemas.ward`.
    private static let broken: [(name: String, files: [(String, String)])] = {
        let head = "職員番号,氏名,職層,採用年月日,任用区分,一次評価者\n"
        let good = head + "0000001,架空 太郎,係員,2020-04-01,正規,\n"
        func employee(_ row: String) -> [(String, String)] { [("employees.csv", head + row + "\n")] }
        func rating(_ text: String) -> [(String, String)] { [("employees.csv", good), ("ratings.csv", text)] }
        let ratingHead = "職員番号,評価年度,評価種別,能力,最終評価\n"
        return [
            ("empty cell", employee("0000001,架空 太郎,,2020-04-01,,")), ("not a date", employee("0000001,架空 太郎,係員,4/1,,")),
            ("outside its era", employee("0000001,架空 太郎,係員,平成35年4月1日,,")),
            ("not a word of the list", employee("0000001,架空 太郎,係員,2020-04-01,正視,")),
            ("unknown grade", employee("0000001,架空 太郎,社長,2020-04-01,,")), ("lost zeros", employee("1,架空 太郎,係員,2020-04-01,,")),
            ("number form", employee("1.2E+06,架空 太郎,係員,2020-04-01,,")),
            ("wrong width", employee("00000001,架空 太郎,係員,2020-04-01,,")),
            ("unresolved", employee("0000001,架空 太郎,係員,2020-04-01,,0000009")),
            ("broken quote", employee("0000001,\"架空\"太郎,係員,2020-04-01,,")),
            ("short row", employee("0000001,架空 太郎,係員")), ("long row", employee("0000001,架空,太郎,係員,2020-04-01,,")),
            ("unclosed quote", employee("0000001,\"架空 太郎,係員,2020-04-01,,")), ("no key", employee(",架空 太郎,係員,2020-04-01,,")),
            ("identical rows", employee("0000001,架空 太郎,係員,2020-04-01,,\n0000001,架空 太郎,係員,2020-04-01,,")),
            ("contradicting rows", employee("0000001,架空 太郎,係員,2020-04-01,,\n0000001,架空 太郎,主任,2020-04-01,,")),
            (
                "no parent",
                rating(ratingHead + "0000009,2023,定期評価,倫理,3\n") + [("appraisals.csv", "職員番号,評価年度,評価種別\n0000001,2023,定期評価\n")]
            ),
            ("outside the scale", rating(ratingHead + "0000001,2023,定期評価,倫理,0\n")),
            ("not a level", rating(ratingHead + "0000001,2023,定期評価,倫理,A\n")),
            ("unknown competency", rating(ratingHead + "0000001,2023,定期評価,倫里,3\n")),
            ("bare fiscal year", rating(ratingHead + "0000001,5,定期評価,倫理,3\n")),
            ("not a truth value", [("employees.csv", good), ("appraisals.csv", "職員番号,評価年度,評価種別,確定\n0000001,2023,定期評価,未定\n")]),
            ("not a number", [("surveys.csv", "fiscal_year,item,mean\n2023,engagement,高い\n")]),
            ("columns not used", [("employees.csv", "職員番号,職層,採用年月日,住所\n0000001,係員,2020-04-01,架空町\n")]),
            ("repeated header", [("employees.csv", "職員番号,職層,職層,採用年月日\n0000001,係員,係員,2020-04-01\n")]),
            ("no key column", [("employees.csv", "氏名,職層,採用年月日\n架空 太郎,係員,2020-04-01\n")]),
            ("unknown file", [("list.csv", "a,b\n1,2\n")]),
            ("a spreadsheet's error", employee("0000001,架空 太郎,#N/A,2020-04-01,,")),
            ("a row of totals", employee("0000001,架空 太郎,係員,2020-04-01,,\n,合 計,,,,1")),
            ("a note", employee("0000001,架空 太郎,係員,2020-04-01,,\n※ 令和７年４月１日現在,,,,,")),
            ("a row that is not taken", [("employees.csv", good), ("postings.csv", "職員番号,発令日,本務・兼務\n0000001,2020-04-01,兼務\n")]),
            ("a title above the headers", [("employees.csv", "職員名簿,,,\n" + good)]),
            ("two rows of headers", [("employees.csv", "名簿,,,\n職員番号,職層,採用年月日\nid,grade,hired_on\n0000001,A1,2020-04-01\n")]),
            ("a character for private use", employee("0000001,架\u{E000} 太郎,係員,2020-04-01,,")),
            ("a circled digit", rating(ratingHead + "0000001,2023,定期評価,倫理,③\n")),
            ("empty file", [("employees.csv", "")]), ("implied rows", rating(ratingHead + "0000001,2023,定期評価,倫理,3\n")),
            ("not JSON", [("employees.ndjson", "{\"id\":0000001}\n")]),
            ("nested value", [("employees.ndjson", #"{"id":"0000001","grade":["A1"],"hired_on":"2020-04-01"}"#)]),
            (
                "repeated property",
                [("employees.ndjson", #"{"id":"0000001","id":"0000002","grade":"A1","hired_on":"2020-04-01"}"#)]
            ),
            ("not a list", [("employees.ndjson", #"{"id":"0000001","grade":"A1","hired_on":"2020-04-01","appraisals":1}"#)]),
            ("not an object", [("employees.ndjson", #"{"id":"0000001","grade":"A1","hired_on":"2020-04-01","appraisals":[1]}"#)]),
        ]
    }()

    /// Files that stop the reading.
    private static let stopping: [(name: String, path: String, bytes: [UInt8])] = [
        ("twelve digits", "employees.csv", Array("職員番号,職層,採用年月日\n123456789012,係員,2020-04-01\n".utf8)),
        ("twelve full-width digits", "employees.csv", Array("職員番号,職層,採用年月日\n１２３４５６７８９０１２,係員,2020-04-01\n".utf8)),
        ("not text", "employees.csv", [0x61, 0x0A, 0x80, 0xFF, 0x81]),
        ("a broken archive", "employees.csv", [0x50, 0x4B, 0x03, 0x04]),
        ("an old workbook", "employees.csv", [0xD0, 0xCF, 0x11, 0xE0]),
    ]

    @Test("each mistake in a file is told in both languages with its place and what to do")
    func wording() throws {
        var text = ""
        for (name, files) in Self.broken {
            let data = try DatasetReader(schema: Schemas.ward).read(files: files.map { ($0.0, Array($0.1.utf8)) })
            text += "# \(name)\n"
            for finding in data.findings {
                let place = finding.place
                text +=
                    "\(place.file):\(place.line)" + (place.column.map { ":\($0)" } ?? "")
                    + (place.header.map { " [\($0)]" } ?? "")
                text += " \(finding.severity.rawValue) \(finding.code)\n"
                for language in Language.allCases {
                    text += "  \(finding.message[language])" + (finding.help.map { " → \($0[language])" } ?? "") + "\n"
                }
            }
        }
        for (name, path, bytes) in Self.stopping {
            text += "# \(name)\n" + stop(path, bytes)
        }
        Golden.check(text, named: "findings.txt")
    }

    @Test(
        "every kind of finding has an example above",
        arguments: RecordsDiagnostics.cells + RecordsDiagnostics.rows + RecordsDiagnostics.files + RecordsDiagnostics.characters)
    func complete(kind: DiagnosticKind) throws {
        // Told from two tables, from a folder, or by a schema that has such a field.
        // The last four are told of workbooks.
        let elsewhere = ["JZ0502", "JZ0528", "JZ0529", "JZ0543", "JZ0548", "JZ0520", "JZ0552", "JZ0553", "JZ0554"]
        let told = try Self.broken.flatMap {
            try DatasetReader(schema: Schemas.ward).read(files: $0.files.map { ($0.0, Array($0.1.utf8)) }).findings
        }
        #expect(told.contains { $0.code == kind.code } != elsewhere.contains(kind.code))
    }

    @Test("codes are different and in order")
    func codes() {
        let codes = RecordsDiagnostics.all.map(\.code)
        #expect(codes == Array(Set(codes)).sorted())
    }

    @Test("no finding quotes a personal or sensitive cell")
    func privacy() throws {
        let data = try Schemas.ward.read(
            (
                "employees.csv",
                "職員番号,氏名,職層,採用年月日,一次評価者\nSECRET1X,SECRET2,係員,SECRET3,SECRET4\nSECRET5,SECRET6,係員,2020-04-01,\nSECRET5,SECRET7,係員,2020-04-01,\n"
            ), ("ratings.csv", "職員番号,評価年度,評価種別,能力,最終評価\nSECRET1X,2023,定期評価,倫理,SECRET8\n"))
        #expect(data.findings.count > 5)
        for finding in data.findings {
            let texts = [finding.message.ja, finding.message.en, finding.help?.ja, finding.help?.en, finding.place.header]
            #expect(!texts.contains { $0?.contains("SECRET") ?? false })
        }
    }

    @Test("a file without headers is not quoted as if it had some")
    func noHeaders() throws {
        let data = try Schemas.ward.read(("employees.csv", "0000001,架空 太郎,係員\n0000002,架空 花子,主任\n"))
        #expect(data.findings.map(\.code) == ["JZ0544"])
        #expect(data.inputs.first?.ignored == [])
    }

    @Test("of very many findings of one kind about one field some are listed and the rest are counted")
    func limit() throws {
        let rows = (1...50).map { "000\(1000 + $0),係員,x\n" }.joined()
        let reader = DatasetReader(schema: Schemas.ward, findingLimit: 10)
        let data = try reader.read(files: [("employees.csv", Array(("職員番号,職層,採用年月日\n" + rows).utf8))])
        #expect(data.findings.count == 10)
        #expect(data.unlisted.map(\.count) == [40])
    }

    @Test("a folder's files are read in the order of their names; what cannot be read is told")
    func folder() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jinzai-records-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let reader = DatasetReader(schema: Schemas.ward)
        #expect(throws: JinzaiError.self) { try reader.read(paths: [folder.path]) }
        #expect(throws: JinzaiError.self) { try reader.read(paths: [folder.path + "/none.csv"]) }
        try Data("職員番号,職層,採用年月日\n0000001,係員,2020-04-01\n".utf8).write(to: folder.appending(path: "職員.csv"))
        try Data("PK".utf8).write(to: folder.appending(path: "other.xls"))
        try Data("x".utf8).write(to: folder.appending(path: "notes.md"))
        let data = try reader.read(paths: [folder.path])
        #expect(data.text("employees").count == 1)
        #expect(data.findings.map(\.code) == ["JZ0548"])
        #expect(data.inputs.map(\.byteCount) == [62])
    }

    private func stop(_ path: String, _ bytes: [UInt8]) -> String {
        do {
            _ = try DatasetReader(schema: Schemas.ward).read(files: [(path, bytes)])
            return "read\n"
        } catch {
            return "\(error.code)\n"
                + Language.allCases.map { "  \(error.message[$0]) → \(error.help?[$0] ?? "")\n" }.joined()
        }
    }
}
