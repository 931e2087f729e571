import Diagnostics
import Testing

@Suite("JSON texts")
struct JSONTextTests {
    @Test(
        "a text is quoted and escaped",
        arguments: [
            ("abc", #""abc""#), ("人財", "\"人財\""), ("a\"b\\c", #""a\"b\\c""#), ("a\nb\r\n\tc", #""a\nb\r\n\tc""#),
            ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("\u{2028}", #""\u2028""#), ("", #""""#),
        ])
    func quoted(text: String, json: String) {
        #expect(JSONText.quoted(text) == json)
    }
}
