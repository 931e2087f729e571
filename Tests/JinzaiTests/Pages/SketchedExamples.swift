import CEL
import CELPolicy
import Diagnostics
import Foundation
import Jinzai
import Policies
import Records
import TestSupport

@testable import YAMLTree

/// The wrong examples that are too large or too strange to print: made here for each code.
enum SketchedExamples {
    static func told(_ code: String) throws -> PageExample? {
        switch code {
        case "JZ0101": yaml([UInt8](repeating: UInt8(ascii: "a"), count: 4 << 20 + 1))
        case "JZ0102": yaml(Array("title: ".utf8) + [0x96, 0xDA, 0x8D, 0x95, 0x8B, 0xE6, 0x0A])
        case "JZ0103": yaml(Array("note: 目黒区\u{7}\n".utf8))
        case "JZ0105": yaml(Array(("a: " + nested(101, "[", "]")).utf8))
        case "JZ0120": unreadable()
        case "JZ0212": try expression("employee.unit == '" + String(repeating: "a", count: 100_000) + "'")
        case "JZ0213": try expression(nested(300, "(", ")", "employee.years") + " > 3")
        case "JZ0214": try expression("[" + String(repeating: "1,", count: 20_000) + "1].size() > 3")
        case "JZ0215": try expression((1...9).map { "[1].all(v\($0), " }.joined() + "true" + String(repeating: ")", count: 9))
        case "JZ0548": try folder(["employees.csv": "職員番号,職層,採用年月日\n0000001,係員,2020-04-01\n", "old.xls": "PK"])
        case "JZ0614": PageExample(small.diagnostics)
        case "JZ0921": try read(["/nowhere/none.csv"])
        case "JZ0922": try PageExample(files: [("employees.csv", [0x61, 0x0A, 0x80, 0xFF, 0x81])])
        case "JZ0924": try PageExample(files: [("employees.csv", [0xD0, 0xCF, 0x11, 0xE0])])
        case "JZ0520", "JZ0552", "JZ0553", "JZ0554", "JZ0929": try workbook("Tests/JinzaiTests/Pages/Workbooks/\(code).xlsx")
        case "JZ0927": try workbook("Fixtures/files/28-encrypted/職員.xlsx")
        case "JZ0928": try PageExample(files: [("employees.xlsx", [0x50, 0x4B, 0x03, 0x04])])
        case "JZ0926": try folder(["notes.md": "x"])
        default: nil
        }
    }

    private static func nested(_ depth: Int, _ open: String, _ close: String, _ inner: String = "") -> String {
        String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
    }

    private static func yaml(_ bytes: [UInt8]) -> PageExample {
        PageExample(YAMLReader.read(utf8: bytes, name: "example.yaml").diagnostics)
    }

    private static func unreadable() -> PageExample {
        var diagnostics: [Diagnostic] = []
        let text = ReadableText(SourceText(name: "example.yaml", text: "rules:\n  x\n"), diagnostics: &diagnostics)
        let problem = YAMLProblem(text: "something unheard of", offset: 9, context: "", contextOffset: 0)
        return PageExample([SyntaxMistake.diagnostic(of: problem, after: nil, in: text)])
    }

    private static func expression(_ text: String) throws -> PageExample {
        PageExample(try PageExample.told(PageExample.variable(text), besides: PageExample.base()))
    }

    private static var small: CompiledPolicy {
        let text = "rule:\n  variables:\n    - {name: a, expression: '1'}\n  match:\n    - rule: {match: [{output: '1'}]}\n"
        return PolicyCompiler(CELEnvironment(), limit: 1).compile(SourceText(name: "policy.yaml", text: text))
    }

    private static func folder(_ files: [String: String]) throws -> PageExample {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jinzai-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return try read([folder.path]).naming(folder.path, "records")
    }

    private static func workbook(_ path: String) throws -> PageExample {
        let path = PackageRoot.url(path).path
        return try read([path]).naming(path, "employees.xlsx")
    }

    private static func read(_ paths: [String]) throws -> PageExample {
        let text = try PackageRoot.text("Tests/JinzaiTests/Pages/records.yaml")
        let policy = CheckedPolicy.load(sources: [SourceText(name: "records.yaml", text: text)])
        let schema = try policy.usable().policy.records
        do throws(JinzaiError) {
            return PageExample(findings: try DatasetReader(schema: schema).read(paths: paths).findings)
        } catch {
            return PageExample(error)
        }
    }
}
