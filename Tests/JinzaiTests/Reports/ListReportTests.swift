import Diagnostics
import Foundation
import Jinzai
import Testing

@Suite("lists to work through")
struct ListReportTests {
    private let files: [String: String]

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jinzai-test-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let options = ReportOptions(format: try #require(ResultFormat(named: "lists")), language: .ja)
        var files: [String: String] = [:]
        for path in try ReportedPolicy.run().write(options, intoFolder: folder.path) {
            files[String(path.dropFirst(folder.path.count + 1))] = try String(contentsOfFile: path, encoding: .utf8)
        }
        self.files = files
    }

    @Test("who is recommended a course stands under it, with the department and the reason")
    func courses() throws {
        let list = try #require(files["courses.csv"])
        let lines = list.split(separator: "\r\n").map(String.init)
        #expect(lines[0] == "training,title,way,seats,number,name,department,reason")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("T-1,倫理研修,course,,7700001,<script>alert(1)</script>,財政課,"))
        #expect(lines[2].hasPrefix("T-1,倫理研修,course,,7700004,架空 四,財政課,"))
    }

    @Test("a notice names the people of its department and no rating, nor what is for HR alone")
    func notices() throws {
        #expect(files.keys.sorted() == ["courses.csv", "notices/001-財政課.txt", "notices/002-imgsrcxonerroralert2.txt"])
        let notice = try #require(files["notices/001-財政課.txt"])
        #expect(notice.hasPrefix("財政課　所属長 様\n"))
        #expect(notice.contains("・7700003 架空 三：来年度の面談"))
        for word in ["架空 二", "評価の水準", "伸ばせます", "人事だけ", "努力を要する"] { #expect(!notice.contains(word), "\(word)") }
    }
}

@Suite("one JSON object a line")
struct NDJSONReportTests {
    @Test("the lines are the elements of the lists in JSON, each with its type")
    func lines() throws {
        let run = try ReportedPolicy.run()
        func text(_ format: String) throws -> String {
            run.text(ReportOptions(format: try #require(ResultFormat(named: format)), language: .en))
        }
        let whole = try #require(try JSONSerialization.jsonObject(with: Data(text("json").utf8)) as? [String: Any])
        var lists: [String: [NSDictionary]] = [:]
        for line in try text("ndjson").split(separator: "\n") {
            var object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let type = try #require(object.removeValue(forKey: "type") as? String)
            lists[type, default: []].append(object as NSDictionary)
        }
        #expect(lists["run"]?.first == whole["run"] as? NSDictionary)
        for (type, name) in [("finding", "findings"), ("metric", "metrics"), ("unknown", "unknown"), ("data", "data")] {
            #expect(lists[type] ?? [] == whole[name] as? [NSDictionary], "\(name)")
        }
        #expect(lists["finding"]?.count == 14)
    }
}
