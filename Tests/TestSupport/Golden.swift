import Foundation
package import Testing

/// Recorded texts that a test's output must equal.
///
/// A record stands in `Tests/<Module>Tests/Golden/`. `JINZAI_RECORD=1 swift test` writes the records anew; the change is then read
/// in the diff. A record that is not there fails the test.
package enum Golden {
    /// Expects `actual` to equal, byte for byte, the record `name`, a path under the `Golden` folder of the calling test's module.
    package static func check(_ actual: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        check(actual, at: url(of: name, for: sourceLocation), named: name, sourceLocation)
    }

    /// Expects `actual` to equal, byte for byte, a file of the package, as a page of the documentation.
    package static func check(_ actual: String, file: String, sourceLocation: SourceLocation = #_sourceLocation) {
        check(actual, at: PackageRoot.url(file), named: file, sourceLocation)
    }

    private static func check(_ actual: String, at record: URL, named name: String, _ sourceLocation: SourceLocation) {
        if ProcessInfo.processInfo.environment["JINZAI_RECORD"] == "1" {
            write(actual, to: record, sourceLocation)
            return
        }
        guard let data = try? Data(contentsOf: record) else {
            Issue.record("no record \(record.path): run the tests once with JINZAI_RECORD=1", sourceLocation: sourceLocation)
            return
        }
        let expected = String(decoding: data, as: UTF8.self)
        if !expected.utf8.elementsEqual(actual.utf8) {
            Issue.record("\(name): \(firstDifference(expected, actual))", sourceLocation: sourceLocation)
        }
    }

    private static func url(of name: String, for location: SourceLocation) -> URL {
        PackageRoot.url("Tests/\(location.moduleName)/Golden/\(name)")
    }

    private static func write(_ text: String, to record: URL, _ location: SourceLocation) {
        do {
            try FileManager.default.createDirectory(at: record.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: record)
        } catch {
            Issue.record("cannot write \(record.path): \(error)", sourceLocation: location)
        }
    }

    private static func firstDifference(_ expected: String, _ actual: String) -> String {
        let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(expected, actual).prefix { $0.utf8.elementsEqual($1.utf8) }.count
        let recorded = line < expected.count ? "`\(expected[line])`" : "the end"
        let seen = line < actual.count ? "`\(actual[line])`" : "the end"
        return "line \(line + 1): recorded \(recorded), seen \(seen)"
    }
}
