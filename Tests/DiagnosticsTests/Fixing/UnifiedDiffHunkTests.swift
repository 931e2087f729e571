import Foundation
import Testing

@testable import Diagnostics

@Suite("the hunks of unified diffs")
struct UnifiedDiffHunkTests {
    @Test("changes that stand far apart are told apart, with three lines around them")
    func hunks() {
        let old = (1...20).map { "line \($0)\n" }.joined()
        let new = old.replacing("line 2\n", with: "").replacing("line 15\n", with: "line 15\nmore\n")
        let expected = """
            --- a
            +++ a
            @@ -1,5 +1,4 @@
             line 1
            -line 2
             line 3
             line 4
             line 5
            @@ -13,6 +12,7 @@
             line 13
             line 14
             line 15
            +more
             line 16
             line 17
             line 18

            """
        #expect(UnifiedDiff.text(of: "a", from: old, to: new) == expected)
    }

    @Test("the same texts differ in nothing; a missing last line end is told")
    func edges() {
        #expect(UnifiedDiff.text(of: "n", from: "a\nb\n", to: "a\nb\n") == "")
        #expect(
            UnifiedDiff.text(of: "n", from: "a", to: "a\n")
                == "--- n\n+++ n\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n")
        #expect(UnifiedDiff.text(of: "n", from: "", to: "a\n") == "--- n\n+++ n\n@@ -0,0 +1,1 @@\n+a\n")
    }
}
