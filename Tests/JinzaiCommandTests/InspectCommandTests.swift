import Foundation
import TestSupport
import Testing

@Suite("jinzai inspect")
struct InspectCommandTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    @Test(
        "what was recognised, what is empty and what cannot be told is said in both languages",
        arguments: ["12-era-dates", "15-three-kinds-of-nothing", "17-headers", "20-reorganised"], ["ja", "en"])
    func text(name: String, language: String) throws {
        _ = try copy(of: name)
        let run = try inspect(name, "--language", language)
        #expect(run.status == 0 && run.err == "", "\(run.err)")
        Golden.check(run.out, named: "inspect/\(name).\(language).txt")
    }

    @Test("each cell is counted once, whether its row is read among many or alone")
    func counts() throws {
        let folder = scratch.url.path
        // A note between rows, a quoted cell and a field that does not fit its row are each read alone.
        let odd = [
            "0000201,架空 一,主任,R2.4.1,正規,総務部", "0000202,\"架空, 二\",係長,2020-02-30,正規,\"総務部\n人事課\"",
            "203, 架空 三 ,主任,平成35年4月1日,正規職員,総務部", "0000204,架空 四,部員,2020-4-1,,総務部",
        ]
        let plain = (1...200).map { number in
            "\(String(repeating: "0", count: 7 - String(number).count))\(number),架空,係員（行政系）,2020-04-01,正規,"
        }
        let rows = plain[..<70] + odd + plain[70...]
        _ = try scratch.write(
            "職員番号,氏名,職層,採用年月日,任用区分,所属\n" + rows.joined(separator: "\n") + "\n", to: "職員.csv")
        let told = try Told(json: inspect(folder, "--format", "json", "--cells").out)
        let columns = try #require(told.files.first?.columns)
        #expect(told.cells.count == 6 * 204)
        for column in columns {
            var counts = ["plain": 0, "normalised": 0, "warned": 0, "refused": 0, "empty": 0]
            for cell in told.cells where cell.field == column.field { counts[cell.outcome, default: 0] += 1 }
            #expect(column.counts == counts, "\(column.field)")
        }
        let lines = Dictionary(grouping: told.cells, by: \.at.line)
        #expect(Set(lines.keys) == Set(2...72).union(73...206).subtracting([74]))
        let hired = columns.first { $0.field == "hired_on" }?.counts
        #expect(hired == ["plain": 200, "normalised": 2, "warned": 1, "refused": 1, "empty": 0])
        #expect(columns.first { $0.field == "id" }?.counts["warned"] == 1)
        let counted = try Told(json: inspect(folder, "--format", "json").out)
        #expect(counted.files.first?.columns.map(\.counts) == columns.map(\.counts))
        #expect(counted.cells.map(\.outcome).allSatisfy { ["normalised", "warned", "refused"].contains($0) })
    }

    @Test("the manifest that it writes is followed once it is corrected, and never written over")
    func manifest() throws {
        let folder = try copy(of: "12-era-dates")
        _ = try inspect(folder)
        let written = try String(contentsOfFile: folder + "/dataset.yaml", encoding: .utf8)
        #expect(written.contains("\"採用年月日\": hired_on"), "\(written)")
        let corrected = written.replacing("\"採用年月日\": hired_on", with: "\"採用年月日\": ~")
        try corrected.write(toFile: folder + "/dataset.yaml", atomically: true, encoding: .utf8)
        let told = try Told(json: inspect(folder, "--format", "json").out)
        #expect(told.files.first?.columns.contains { $0.field == "hired_on" } == false)
        #expect(told.files.first?.missing.contains("hired_on") == true)
        #expect(try String(contentsOfFile: folder + "/dataset.yaml", encoding: .utf8) == corrected)
        try FileManager.default.removeItem(atPath: folder + "/dataset.yaml")
        _ = try inspect(folder, "--no-manifest")
        #expect(!FileManager.default.fileExists(atPath: folder + "/dataset.yaml"))
    }

    private func copy(of name: String) throws -> String {
        let folder = scratch.url.appending(path: name)
        try FileManager.default.copyItem(at: PackageRoot.url("Fixtures/files/\(name)"), to: folder)
        return folder.path
    }

    private func inspect(_ folder: String, _ options: String...) throws -> (status: Int32, out: String, err: String) {
        let policy = PackageRoot.url("Rules/meguro").path
        let run = try JinzaiBinary.run(["inspect", policy, folder, "--as-of", "2025-04-01"] + options, in: scratch.url)
        return (run.status, run.out, run.err)
    }
}

/// What `inspect --format json` says, as far as the tests read it.
private struct Told: Decodable {
    struct File: Decodable {
        let columns: [Column]
        let missing: [String]
    }

    struct Column: Decodable {
        let field: String
        let counts: [String: Int]

        private enum Key: String, CodingKey, CaseIterable { case field, plain, normalised, warned, refused, empty }

        init(from decoder: any Decoder) throws {
            let keys = try decoder.container(keyedBy: Key.self)
            field = try keys.decode(String.self, forKey: .field)
            counts = try Dictionary(
                uniqueKeysWithValues: Key.allCases.dropFirst().map { ($0.rawValue, try keys.decode(Int.self, forKey: $0)) })
        }
    }

    struct Cell: Decodable {
        struct Place: Decodable { let line: Int }

        let at: Place
        let field: String
        let outcome: String
    }

    let files: [File]
    let cells: [Cell]

    init(json: String) throws { self = try JSONDecoder().decode(Told.self, from: Data(json.utf8)) }
}
