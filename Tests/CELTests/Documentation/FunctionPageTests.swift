import CEL
import Foundation
import TestSupport
import Testing

@Suite("The page of the functions")
struct FunctionPageTests {
    private static let path = "Sources/CEL/CEL.docc/Functions.md"

    /// `JINZAI_RECORD=1` writes the page anew.
    @Test("it is made from the declarations")
    func page() throws {
        let others = CELLibrary.all.filter { $0.name != CELLibrary.standard.name }
        let page = FunctionTable(libraries: [.standard] + others).markdown
        if ProcessInfo.processInfo.environment["JINZAI_RECORD"] == "1" {
            try Data(page.utf8).write(to: PackageRoot.url(Self.path))
            return
        }
        let recorded = try PackageRoot.text(Self.path)
        let same = zip(page.split(separator: "\n"), recorded.split(separator: "\n")).prefix { $0 == $1 }.count
        #expect(page == recorded, "out of date after \(same) lines that are not empty: run the test with JINZAI_RECORD=1")
    }

    @Test("every overload stands on it")
    func overloads() throws {
        let rows = try DocumentationPage("Functions").lines.filter { $0.hasPrefix("| `") }.count
        let declared = CELLibrary.all.reduce(0) { $0 + $1.macros.count + $1.functions.reduce(0) { $0 + $1.overloads.count } }
        #expect(rows == declared)
    }
}
