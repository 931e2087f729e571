/// The examples of policies as JUnit's XML, one suite for each owner.
///
/// The times that JUnit asks for are constants, so that equal runs give equal bytes.
package struct ExampleJUnit {
    package struct Suite {
        package let name: String
        package var cases: [Case]
        /// What else there is to tell.
        package let output: String

        package init(name: String, cases: [Case], output: String = "") {
            self.name = name
            self.cases = cases
            self.output = output
        }
    }

    package struct Case {
        package let name: String
        /// What is wrong, in a line and in full; nil where it holds.
        package let failure: (message: String, text: String)?

        package init(name: String, failure: (message: String, text: String)?) {
            self.name = name
            self.failure = failure
        }
    }

    private let suites: [Suite]

    package init(suites: [Suite]) {
        self.suites = suites
    }

    package var text: String {
        let head = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites>"]
        let written = suites.enumerated().flatMap { lines(of: $1, id: $0) }
        return (head + written + ["</testsuites>"]).joined(separator: "\n") + "\n"
    }

    private func lines(of suite: Suite, id: Int) -> [String] {
        let failures = suite.cases.count { $0.failure != nil }
        let attributes = [
            ("name", suite.name), ("package", "jinzai"), ("id", String(id)), ("timestamp", "1970-01-01T00:00:00"),
            ("hostname", "localhost"), ("tests", String(suite.cases.count)), ("failures", String(failures)), ("errors", "0"),
            ("time", "0"),
        ]
        var lines = ["  <testsuite\(XMLText.attributes(attributes))>", "    <properties/>"]
        for test in suite.cases {
            let head = XMLText.attributes([("name", test.name), ("classname", suite.name), ("time", "0")])
            guard let failure = test.failure else {
                lines.append("    <testcase\(head)/>")
                continue
            }
            let kind = XMLText.attributes([("message", failure.message), ("type", "example")])
            lines += [
                "    <testcase\(head)>", "      <failure\(kind)>\(XMLText.escaped(failure.text))</failure>", "    </testcase>",
            ]
        }
        return lines + ["    <system-out>\(XMLText.escaped(suite.output))</system-out>", "    <system-err/>", "  </testsuite>"]
    }
}
