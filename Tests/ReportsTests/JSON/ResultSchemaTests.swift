import Foundation
import TestSupport
import Testing

@Suite("the schema of results in JSON", .enabled(if: SchemaChecker.isUsable))
struct ResultSchemaTests {
    @Test("recorded results are valid by the schema", arguments: ["ja/result.json", "en/result.json", "ja/nothing.json.txt"])
    func valid(record: String) throws {
        let faults = try SchemaChecker.faults(in: PackageRoot.text("Tests/ReportsTests/Golden/Results/\(record)"))
        #expect(faults == "")
    }

    @Test(
        "a result that breaks the shape is found",
        arguments: [("\"outcome\": \"unmet\"", "\"outcome\": \"bad\""), ("\"as_of\": \"2025-04-01\"", "\"as_of\": 2025")])
    func invalid(text: String, replacement: String) throws {
        let record = try PackageRoot.text("Tests/ReportsTests/Golden/Results/en/result.json")
        #expect(record.contains(text))
        #expect(try SchemaChecker.faults(in: record.replacing(text, with: replacement, maxReplacements: 1)) != "")
    }
}

/// Validates results by Python's `jsonschema`.
private enum SchemaChecker {
    /// Whether there is a Python with the package `jsonschema`; where `CI` is `true` it has to be there.
    static var isUsable: Bool {
        if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
        return (try? run(["-c", "import jsonschema"], input: ""))?.status == 0
    }

    /// What in a result does not fit the schema; empty where all fits.
    static func faults(in result: String) throws -> String {
        let schema = PackageRoot.url("Documentation/check-result.schema.json").path
        let script = PackageRoot.url("Tests/ReportsTests/validate_result.py").path
        let outcome = try run([script, schema], input: result)
        return outcome.status == 0 ? "" : outcome.text
    }

    private static func run(_ arguments: [String], input: String) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let python = ProcessInfo.processInfo.environment["JINZAI_PYTHON"] ?? "python3"
        process.arguments = [python] + arguments
        let (standardInput, output) = (Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = output
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
