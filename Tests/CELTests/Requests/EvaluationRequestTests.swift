import Testing

@testable import CEL

@Suite("requests as lines of JSON")
struct EvaluationRequestTests {
    @Test(
        "a line is answered by a line",
        arguments: [
            (#"{"expr": "1 + 1"}"#, #"{"value":{"int":"2"}}"#),
            (
                #"{"expr": "x.y", "type_env": [{"name": "x", "type": "map(string, int)"}], "bindings": {"x": {"map": [[{"string": "y"}, {"int": "5"}]]}}}"#,
                #"{"value":{"int":"5"}}"#
            ),
            (
                #"{"expr": "[1.5, b'a', null, 1u]"}"#,
                #"{"value":{"list":[{"double":"1.5"},{"bytes":"YQ=="},{"null":null},{"uint":"1"}]}}"#
            ),
            (#"{"expr": "[[]]", "check_only": true}"#, #"{"type":"list(list(dyn))"}"#),
            (#"{"expr": "1", "typed_result": true}"#, #"{"typed_result":{"type":"int","value":{"int":"1"}}}"#),
            (
                #"{"expr": "x || y", "type_env": [{"name": "x", "type": "bool"}, {"name": "y", "type": "bool"}], "unknowns": ["x", "y"]}"#,
                #"{"unknown":["x","y"]}"#
            ),
            (
                #"{"expr": "x", "type_env": [{"name": "x", "type": "int"}]}"#,
                #"{"error":{"code":"no_such_variable","message":"the variable x has no value","line":null,"column":null}}"#
            ),
            (#"{"expr": "x.y + 1", "unknowns": ["x.y"]}"#, #"{"unknown":["x.y"]}"#),
            (
                #"{"expr": "1 / 0"}"#,
                #"{"error":{"code":"division_by_zero","message":"division by zero","line":null,"column":null}}"#
            ),
            (
                #"{"expr": "1 +\n 'a'"}"#,
                #"{"error":{"code":"JZ0224","message":"`+` cannot be used with (int, string)","line":1,"column":1}}"#
            ),
            (
                #"{"expr": "1 +\n 'a'", "disable_check": true}"#,
                #"{"error":{"code":"no_such_overload","message":"`_+_` does not take (int, string)","line":null,"column":null}}"#
            ),
            (
                #"{"expr": "f(1)", "check_only": true, "type_env": [{"name": "f", "overloads": [{"id": "f", "params": ["<T>"], "result": "list(<T>)"}]}]}"#,
                #"{"type":"list(int)"}"#
            ),
            (#"{"expr": "x", "bindings": {"x": {"string": "あ\n"}}}"#, #"{"value":{"string":"あ\n"}}"#),
            (#"{"expr": "y", "container": "a.b", "bindings": {"a.y": {"bool": true}}}"#, #"{"value":{"bool":true}}"#),
        ])
    func answers(line: String, answer: String) {
        #expect(EvaluationRequest.answer(line: line) == answer)
    }

    @Test(
        "a line that cannot be read is answered by an error and ends nothing",
        arguments: [
            "", "{", "[]", "1", #"{"expr": 1}"#, "{}", #"{"expr": "1", "bindings": {"x": 1}}"#,
            #"{"expr": "1", "type_env": [{"type": "int"}]}"#,
            #"{"expr": "1", "type_env": [{"name": "x", "type": "list("}]}"#, #"{"expr": "1", "disable_check": "yes"}"#,
            #"{"expr": "1"} x"#, #"{"expr": "1", "unknowns": ["a["]}"#, #"{"expr": "\ud800"}"#,
            #"{"expr": "1", "bindings": {"x": {"int": "1.5"}}}"#,
        ])
    func refused(line: String) {
        #expect(EvaluationRequest.answer(line: line).hasPrefix(#"{"error":{"code":"bad_request""#))
    }

    @Test(
        "values survive being written and read",
        arguments: [
            CELValue.null, .bool(true), .int(.min), .uint(.max), .double(0.1), .double(-.infinity), .string("\"\\\n\u{1}あ😀"),
            .bytes([0, 255]),
            .list([.int(1), .string("a")]), .map(CELMap(strings: [("k", .null)])), .optional(.none), .optional(.some(.int(1))),
        ])
    func roundTrip(value: CELValue) throws {
        let read = CELValue(taggedJSON: try JSONReader.read(value.taggedJSON.line))
        #expect(read == value)
    }

    @Test(
        "JSON that is not strict is refused",
        arguments: ["{a: 1}", "[1,]", "01", "1.", "'a'", "\"\t\"", "nul", "[1 2]", "\"\\x\"", "+1"])
    func strict(text: String) {
        #expect(throws: JSONReader.Mistake.self) { try JSONReader.read(text) }
    }
}
