import CEL
import Diagnostics
import Foundation
import Jinzai
import Testing

@Suite("values for an expression")
struct BindingReaderTests {
    @Test(
        "a value on the command line is JSON",
        arguments: [
            ("a=3", "3", "int"), ("a=3.0", "3.0", "double"), ("a=\"x=y\"", "'x=y'", "string"), ("a=null", "null", "dyn"),
            ("a=[1, 2]", "[1, 2]", "list(int)"), ("a=[1, true]", "[1, true]", "list(dyn)"), ("a=[]", "[]", "list(dyn)"),
            ("a={\"b\": false}", "{'b': false}", "map(string, bool)"),
            ("a=18446744073709551615", "18446744073709551615u", "uint"),
        ])
    func arguments(argument: String, text: String, type: String) throws {
        let (name, value) = try BindingReader.read(argument: argument)
        #expect(name == "a")
        #expect(value.literalText == text)
        #expect(value.inferredType.description == type)
    }

    @Test(
        "what is no value is refused with what to do",
        arguments: [("a", "JZ0916"), ("=3", "JZ0916"), ("a=x", "JZ0917"), ("a=", "JZ0917")])
    func refused(argument: String, code: String) throws {
        let error = try #require(throws: JinzaiError.self) { try BindingReader.read(argument: argument) }
        #expect(error.code == code)
        #expect(error.help != nil)
    }

    @Test("a file of values is YAML or JSON")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jinzai-bindings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (yaml, json) = (folder.appending(path: "a.yaml"), folder.appending(path: "a.json"))
        try Data("e:\n  n: 3\n  s: '3'\n  d: 2020-01-01\n  none:\n  l: [true, 1.5]\n".utf8).write(to: yaml)
        try Data(#"{"e": {"n": 3, "s": "3", "d": "2020-01-01", "none": null, "l": [true, 1.5]}}"#.utf8).write(to: json)
        for url in [yaml, json] {
            let values = try BindingReader.read(file: url.path)
            #expect(values.map(\.name) == ["e"])
            #expect(values.first?.value.literalText == "{'n': 3, 's': '3', 'd': '2020-01-01', 'none': null, 'l': [true, 1.5]}")
        }
        try Data("[1]".utf8).write(to: json)
        #expect(throws: JinzaiError.self) { try BindingReader.read(file: json.path) }
    }
}
