import Diagnostics
import Foundation
import Jinzai
import Testing

@Suite("the report for a browser")
struct HTMLReportTests {
    private let run: CheckRun

    init() throws {
        run = try ReportedPolicy.run()
    }

    private func page(_ language: Language = .ja) throws -> String {
        run.text(ReportOptions(format: try #require(ResultFormat(named: "html")), language: language))
    }

    /// The files of the report, by their paths in the folder.
    private func folder() throws -> [String: String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jinzai-test-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let options = ReportOptions(format: try #require(ResultFormat(named: "html")), language: .ja)
        let paths = try run.write(options, intoFolder: folder.path)
        var files: [String: String] = [:]
        for path in paths {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            files[String(path.dropFirst(folder.path.count + 1))] = try String(contentsOfFile: path, encoding: .utf8)
        }
        return files
    }

    private func data(_ page: String) throws -> [String: Any] {
        let start = try #require(page.range(of: "id=\"records\">"))
        let rest = page[start.upperBound...]
        let end = try #require(rest.range(of: "</script>"))
        return try #require(try JSONSerialization.jsonObject(with: Data(rest[..<end.lowerBound].utf8)) as? [String: Any])
    }

    @Test("names and departments are never markup", arguments: Language.allCases)
    func hostile(language: Language) throws {
        let page = try page(language)
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains("<img"))
        let people = try #require(try data(page)["people"] as? [[Any]])
        #expect(people.map { $0[1] as? String }.contains(ReportedPolicy.hostileName))
    }

    @Test("the page asks for nothing, and forbids that it could")
    func alone() throws {
        let page = try page()
        #expect(page.contains("content=\"default-src 'none'; style-src 'sha256-"))
        for sign in ["src=\"", "url(", "@import", "https:"] { #expect(!page.contains(sign), "\(sign)") }
    }

    @Test("people stand with their grade's expectations, findings with what is recommended")
    func records() throws {
        let data = try data(try page(.en))
        let person = try #require((data["people"] as? [[Any]])?.first)
        #expect(person[0] as? String == "7700001")
        #expect(person[4] as? [Int] == [0, 1, 2, 2])
        #expect(person[5] as? [Int] == [0, 0, 0])
        let findings = try #require(data["findings"] as? [[Any]])
        #expect(findings.count == 14)
        #expect(
            data["messages"] as? [String] == [
                "ethics can grow", "a sentence for HR alone", "number 7700001", "number 7700002", "talk about next year",
            ])
        let advice = try #require((data["advice"] as? [String])?.first)
        #expect(advice.hasPrefix("T-1\u{1F}"))
    }

    @Test("a card tells the value, its range, the goal and the years before")
    func card() throws {
        let page = try page(.en)
        #expect(page.contains("aria-label=\"share that meets: 66.7 % (4 of 6), goal 90 % or more\""))
        #expect(page.contains("aria-label=\"share that meets: FY2022 withheld, FY2023 40 %, FY2024 66.7 %\""))
        #expect(!page.contains("aria-label=\"number of staff: FY"))
    }

    @Test("owners are told of groups alone")
    func owner() throws {
        let page = try #require(try folder()["owner.html"])
        for word in ["架空", "7700001", "alert(1)", "id=\"records\"", "人事だけ"] { #expect(!page.contains(word), "\(word)") }
        #expect(page.contains("公正な職場"))
        #expect(page.contains("評価の水準"))
        #expect(page.contains("5未満"))
    }

    @Test("supervisors are told of their own department, and not what is for HR")
    func units() throws {
        let files = try folder()
        let page = try #require(files["units/001-財政課.html"])
        let people = try #require(try data(page)["people"] as? [[Any]])
        #expect(people.map { $0[0] as? String } == ["7700001", "7700003", "7700004", "7700005", "7700006"])
        #expect(!page.contains("架空 二"))
        #expect(!page.contains("人事だけが読む文"))
        #expect(try data(page)["messages"] as? [String] == ["「倫理」は伸ばせます", "来年度のことを話しましょう"])
        #expect(!page.contains("id=\"targets\""))
    }

    @Test("a department's name makes a harmless file name")
    func fileNames() throws {
        let names = try folder().keys.sorted()
        #expect(names == ["owner.html", "report.html", "units/001-財政課.html", "units/002-imgsrcxonerroralert2.html"])
    }

    @Test("the same run gives the same bytes")
    func deterministic() throws {
        #expect(try page() == page())
    }
}
