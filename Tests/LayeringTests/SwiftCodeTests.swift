import Testing

@Suite("words of Swift code")
struct SwiftCodeTests {
    @Test(
        "an import is read whatever stands before its module",
        arguments: [
            ("import CEL", ["CEL"]),
            ("package import CEL", ["CEL"]),
            ("@testable import CEL", ["CEL"]),
            ("@_spi(Tests) public import CEL", ["CEL"]),
            ("import struct CEL.CELValue", ["CEL"]),
            ("import CEL; import Records // why", ["CEL", "Records"]),
            ("// import CEL", []),
            ("/* import CEL\n import CEL */", []),
            ("let help = \"\"\"\n    import CEL\n    \"\"\"", []),
            ("let importer = 1", []),
        ])
    func imports(_ text: String, modules: [String]) {
        #expect(SwiftCode(text).imports.map(\.module) == modules)
    }

    @Test(
        "a word of a comment or a literal is no word of the code",
        arguments: [
            ("public func f()", 1),
            ("@inlinable public func f()", 1),
            ("public private(set) var x = 1", 1),
            ("/// public\nfunc f()", 0),
            ("let s = \"public \\(x(\")\") + y) public\"", 0),
            ("let s = #\"\"public\" \\#(a)\"#; public let t = 1", 1),
            ("let s = \"\\\\\"; public let t = 1", 1),
            ("let kind = Access.public", 0),
            ("case `public`", 0),
            ("let publicly = 1", 0),
        ])
    func words(_ text: String, count: Int) {
        #expect(SwiftCode(text).words.filter { $0.text == "public" && !$0.isName }.count == count)
    }

    @Test("a place keeps its line")
    func lines() {
        let code = SwiftCode("/* a\nb */\nlet s = \"\"\"\n  x\n  \"\"\"\nstruct Reports {}\n")
        #expect(code.declarations(of: ["struct"]).map { "\($0.text) \($0.line)" } == ["Reports 6"])
    }
}
