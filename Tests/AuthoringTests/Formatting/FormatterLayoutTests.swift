import Diagnostics
import Testing

@testable import Authoring

/// What the formatter does to single layouts.
struct FormatterLayoutTests {
    private func formatted(_ text: String) -> String? {
        guard case .text(let text) = RuleFileFormatter.format(SourceText(name: "rules.yaml", text: text)) else { return nil }
        return text
    }

    private static let cases: [(before: String, after: String)] = [
        // Indentation, blanks, blank lines and the end of the file.
        ("policy:\n     id:   p\n     title:  P\n\n\n\nrules: []", "policy:\n  id: p\n  title: P\n\nrules: []\n"),
        ("\n\npolicy:\n\n  id: p\n", "policy:\n  id: p\n"),
        (
            "clauses:\n- id: a\n  page: 1\n-    id: b\n     page: 2\n",
            "clauses:\n  - id: a\n    page: 1\n  - id: b\n    page: 2\n"
        ),
        ("clauses:\n  -\n    id: a\n", "clauses:\n  - id: a\n"),
        ("policy: {id: p}\r\nscale:\r\n    clause: a\r\n", "policy: {id: p}\r\nscale:\r\n  clause: a\r\n"),
        ("---\npolicy:\n   id: p\n", "---\npolicy:\n  id: p\n"),
        // The order of keys of ours; names of the author's choice and sections stay.
        ("clauses:\n  - page: 1\n    id: a\n", "clauses:\n  - id: a\n    page: 1\n"),
        ("clauses:\n  - {page: 1, id: a}\n", "clauses:\n  - {id: a, page: 1}\n"),
        ("targets:\n  - text: {en: t, ja: て}\n    id: a\n", "targets:\n  - id: a\n    text: {ja: て, en: t}\n"),
        ("variables:\n  b: {}\n  a: {}\n", "variables:\n  b: {}\n  a: {}\n"),
        ("rules: []\npolicy: {id: p}\n", "rules: []\npolicy: {id: p}\n"),
        ("policy:\n  zzz: 1\n  title: t\n  id: p\n", "policy:\n  zzz: 1\n  id: p\n  title: t\n"),
        // Comments stay with what they stand at.
        (
            "# head\n\npolicy:   # what\n      # which\n      title: t  # name\n      id: p\n      # end\n# all\n",
            "# head\n\npolicy:   # what\n  id: p\n  # which\n  title: t  # name\n  # end\n# all\n"
        ),
        (
            "clauses:\n- page: 1\n  # of a\n  id: a\n# next\npolicy: {id: p}\n",
            "clauses:\n  # of a\n  - id: a\n    page: 1\n# next\npolicy: {id: p}\n"
        ),
        ("clauses:\n  - # one\n    id: a\n", "clauses:\n  - # one\n    id: a\n"),
        ("policy:\n  id: # which\n    # really\n    p\n", "policy:\n  id: # which\n    # really\n    p\n"),
        // Collections in brackets: lines are broken where they were.
        ("policy: { id : p , title:   t }\n", "policy: {id: p, title: t}\n"),
        ("policy:\n  {id: p,\n title: t}\n", "policy:\n  {id: p,\n   title: t}\n"),
        ("trainings:\n  - grades: [a,b,\n  c]\n", "trainings:\n  - grades: [a, b,\n             c]\n"),
        ("trainings:\n  - grades: [\n   a,\n  c\n ]\n", "trainings:\n  - grades: [\n        a,\n        c\n      ]\n"),
        ("policy: {id: p, # which\n  title:   t}\n", "policy: {id: p, # which\n         title: t}\n"),
        (
            "policy: {  # all\n  title: t # so\n  ,\n  # the id\n  id: p # here\n  # end\n  }\n",
            "policy: {  # all\n    # the id\n    id: p, # here\n    title: t # so\n    # end\n  }\n"
        ),
        ("policy: {id: # which\n  p,\n  title:   t}\n", "policy: {id: # which\n  p,\n  title:   t}\n"),
        // Columns that were lined up stay lined up.
        (
            "records:\n  t:\n    fields:\n      a:    {type: int}\n      long: {type: int}\n      b: {type: int}\n",
            "records:\n  t:\n    fields:\n      a:    {type: int}\n      long: {type: int}\n      b:    {type: int}\n"
        ),
        ("policy:\n  id:    p\n  title: t\n", "policy:\n  id:    p\n  title: t\n"),
        ("policy:\n  id:     p\n  title: t\n", "policy:\n  id: p\n  title: t\n"),
        // Texts are kept; further lines are indented.
        (
            "targets:\n  - id: a\n    text: >-\n       one\n        two\n\n       three\n    label: l\n",
            "targets:\n  - id: a\n    label: l\n    text: >-\n      one\n       two\n\n      three\n"
        ),
        ("targets:\n  - text: \"a\n  b\"\n", "targets:\n  - text: \"a\n      b\"\n"),
        ("targets:\n  - text: |3\n        a\n       b\n", "targets:\n  - text: |2\n       a\n      b\n"),
        ("targets:\n  - text:\n      t\n", "targets:\n  - text: t\n"),
        // Expressions.
        ("rules:\n  - when: a&&b\n", "rules:\n  - when: a && b\n"),
        ("rules:\n  - when: \"!a||b\"\n", "rules:\n  - when: \"!a || b\"\n"),
        ("rules:\n  - when: 'a==\"x\"'\n", "rules:\n  - when: 'a == \"x\"'\n"),
        ("rules:\n  - when: |\n        a\n           &&b\n", "rules:\n  - when: |\n      a\n        && b\n"),
        ("rules:\n  - when: a?1:2\n", "rules:\n  - when: 'a ? 1 : 2'\n"),
        (
            "rules:\n  - {when: a&&b, recommend: {tags: \"[ 'x' ]\"}}\n",
            "rules:\n  - {when: a && b, recommend: {tags: \"['x']\"}}\n"
        ),
        ("rules:\n  - when: a &&\n      b\n", "rules:\n  - when: a && b\n"),
        (
            "rules:\n  - when: a b  # no expression\n    message: \"{a&&b}\"\n",
            "rules:\n  - when: a b  # no expression\n    message: \"{a&&b}\"\n"
        ),
        // Names and what stands for them.
        (
            "policy:\n  title: &t {ja: あ, en: a}\n  id: p\nscale:\n  levels:\n    1: {meets: true, label: *t}\n",
            "policy:\n  title: &t {ja: あ, en: a}\n  id: p\nscale:\n  levels:\n    1: {meets: true, label: *t}\n"
        ),
    ]

    @Test("a layout becomes the one that it should have, and stays so", arguments: cases.indices)
    func layouts(_ number: Int) {
        let (before, after) = Self.cases[number]
        #expect(formatted(before) == after)
        #expect(formatted(after) == after)
    }

    @Test("a long condition goes below its key, broken before its operators; the comment stays at the key")
    func longCondition() {
        let part = "employee.postings.exists(p, p.department == 'somewhere')"
        let before = "rules:\n  - when: \(part) && \(part) && \(part)   # why\n"
        let after = "rules:\n  - when: |   # why\n      \(part)\n        && \(part)\n        && \(part)\n"
        #expect(formatted(before) == after)
        #expect(formatted(after) == after)
    }

    @Test("what cannot be read is not formatted, and its mistakes are told", arguments: ["a: [", "a: 1\na: 2\n", "\ta: 1"])
    func unreadable(_ text: String) {
        guard case .unreadable(let diagnostics) = RuleFileFormatter.format(SourceText(name: "", text: text)) else {
            Issue.record("it was formatted")
            return
        }
        #expect(!diagnostics.isEmpty)
    }

    @Test(
        "what is no mapping written by indentation is left as it is", arguments: ["", "# only\n#a comment", "{a:   1}", "word"])
    func leftAlone(_ text: String) {
        #expect(formatted(text) == text)
    }
}
