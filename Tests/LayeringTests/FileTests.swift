import Testing

@Suite("the files of the package")
struct FileTests {
    private let files: [SourceFile]

    init() throws {
        files = try SourceFile.all()
    }

    @Test("no two paths differ only in case")
    func paths() {
        let groups = Dictionary(grouping: files.map(\.path)) { $0.lowercased() }
        #expect(groups.values.filter { $0.count > 1 }.isEmpty)
        #expect(!files.isEmpty)
    }

    @Test("no source file is empty or longer than 400 lines")
    func lengths() throws {
        for file in files where file.isSource {
            let count = try file.text().split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(try file.text().contains { !$0.isWhitespace }, "\(file.path)")
            #expect(count <= 400, "\(file.path)")
        }
    }
}

extension SourceFile {
    /// Whether it is a file of code that the package builds.
    fileprivate var isSource: Bool {
        (path.hasPrefix("Sources/") || path.hasPrefix("Tests/"))
            && [".swift", ".c", ".h", ".cpp"].contains { path.hasSuffix($0) }
    }
}
