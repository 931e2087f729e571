import Testing

@testable import Handbook

struct MarkdownFormTests {
    @Test("nothing in a text is a mark of Markdown or HTML")
    func escaped() {
        #expect(MarkdownForm.escaped("a|b*c_[d]<e>&\n#") == "a\\|b\\*c\\_\\[d\\]&lt;e&gt;&amp; \\#")
    }
}
