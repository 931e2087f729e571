import Foundation
import Testing

@testable import Diagnostics

@Suite("unified diffs")
struct UnifiedDiffTests {
    @Test("equal texts have none")
    func equal() {
        #expect(UnifiedDiff.text(of: "a", from: "1\n2\n", to: "1\n2\n") == "")
    }

    @Test("changed lines stand between three lines around them, far ones in groups of their own")
    func groups() {
        let old = (1...20).map { "line \($0)\n" }
        var new = old
        new[2] = "LINE 3\n"
        new[17] = "LINE 18\n"
        let text = UnifiedDiff.text(of: "a.yaml", from: old.joined(), to: new.joined())
        #expect(
            text == """
                --- a.yaml
                +++ a.yaml
                @@ -1,6 +1,6 @@
                 line 1
                 line 2
                -line 3
                +LINE 3
                 line 4
                 line 5
                 line 6
                @@ -15,6 +15,6 @@
                 line 15
                 line 16
                 line 17
                -line 18
                +LINE 18
                 line 19
                 line 20

                """)
    }

    @Test("a missing line end, line ends of Windows and canonically equal letters are changes")
    func bytes() {
        #expect(UnifiedDiff.text(of: "a", from: "x\r\n", to: "x\n") == "--- a\n+++ a\n@@ -1,1 +1,1 @@\n-x\r\n+x\n")
        #expect(UnifiedDiff.text(of: "a", from: "\u{FA19}\n", to: "\u{795E}\n").contains("+\u{795E}\n"))
        let text = UnifiedDiff.text(of: "a", from: "x", to: "x\ny\n")
        #expect(text == "--- a\n+++ a\n@@ -1,1 +1,2 @@\n-x\n\\ No newline at end of file\n+x\n+y\n")
        #expect(UnifiedDiff.text(of: "a", from: "", to: "y\n") == "--- a\n+++ a\n@@ -0,0 +1,1 @@\n+y\n")
    }
}
