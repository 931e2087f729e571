import Testing

@Suite("Functions on regular expressions")
struct RegexFunctionTests {
    @Test(
        "what matches is replaced",
        arguments: [
            (#"regex.replace('foo bar', '(fo)o (ba)r', r'\2 \1')"#, "'ba fo'"),
            (#"regex.replace('banana', 'a', 'x', -12)"#, "'bxnxnx'"),
            (#"regex.replace('banana', 'a', 'x', 1)"#, "'bxnana'"), (#"regex.replace('ab', '(a)|b', r'<\1>')"#, "'<a><>'"),
            (#"regex.replace('ab', 'b', r'[\0\\]')"#, #"'a[b\\]'"#), (#"regex.replace('目黒', '', '-')"#, "'-目-黒-'"),
            (#"regex.replace('test', '(.)', r'\2')"#, "error: invalid_argument"),
            (#"regex.replace('foo bar', '(', 'x')"#, "error: invalid_argument"),
            (#"regex.replace('id=1', 'id=(?P<value>[0-9]+)', r'\values')"#, "error: invalid_argument"),
            (#"regex.replace('a', 'a', r'\')"#, "error: invalid_argument"),
            (#"regex.replace('a', 'a', '\\')"#, "error: invalid_argument"), (#"regex.replace('a', 'b', '\\')"#, "'a'"),
            (#"regex.replace('a', 'a', '$0')"#, "'$0'"),
        ])
    func replace(expression: String, result: String) {
        #expect(FunctionRun.text(expression) == result)
    }

    @Test(
        "what matches is extracted",
        arguments: [
            ("regex.extract('hello world', 'hello(.*)')", "optional.of(' world')"),
            ("regex.extract('HELLO', 'hello')", "optional.none()"),
            ("regex.extract('ab', '(x)?b')", "optional.none()"), ("regex.extract('abc', 'x*')", "optional.of('')"),
            ("regex.extract('a@b', '(.*)@(.*)')", "error: invalid_argument"),
            ("regex.extract('a', '(')", "error: invalid_argument"),
            ("regex.extractAll('id:123, id:456', 'id:[0-9]+')", "['id:123', 'id:456']"),
            ("regex.extractAll('a1b2', '[a-z]([0-9])')", "['1', '2']"),
            ("regex.extractAll('a@b', '(.*)@(.*)')", "error: invalid_argument"), ("regex.extractAll('目黒', '.')", "['目', '黒']"),
        ])
    func extract(expression: String, result: String) {
        #expect(FunctionRun.text(expression) == result)
    }

    @Test("an expression that would fill the memory is an error")
    func limit() {
        let text = "'a'.replace('a', 'aaaaaaaaaaaaaaaa').replace('a', 'aaaaaaaaaaaaaaaa').replace('a', 'aaaaaaaaaaaaaaaa')"
        let long = "\(text).replace('a', 'aaaaaaaaaaaaaaaa')"
        #expect(FunctionRun.text("regex.replace(\(long), 'a', \(long)).size()") == "error: overflow")
    }
}
