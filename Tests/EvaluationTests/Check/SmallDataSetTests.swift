import Testing

@testable import Evaluation
@testable import Policies
@testable import Records

@Suite("The small data set")
struct SmallDataSetTests {
    @Test("gives the findings that were worked out by hand, in Japanese and English", arguments: SmallDataSet.forms)
    func findings(form: String) throws {
        let found = Set(SmallDataSet.lines(of: try SmallDataSet.result(form: form)))
        let expected = Set(try SmallDataSet.expected())
        #expect(expected.count == 34)
        #expect(found.subtracting(expected).sorted() == [])
        #expect(expected.subtracting(found).sorted() == [])
    }

    @Test("gives the same in every form of its files, places aside")
    func forms() throws {
        let results = try SmallDataSet.forms.map { try SmallDataSet.result(form: $0) }
        for result in results.dropFirst() {
            #expect(result.findings.map(\.id) == results[0].findings.map(\.id))
            #expect(result.metrics.map(Self.text) == results[0].metrics.map(Self.text))
            #expect(result.unknown.map(Self.text) == results[0].unknown.map(Self.text))
            #expect(result.summary.rules.map(\.counts) == results[0].summary.rules.map(\.counts))
        }
    }

    private static func text(_ metric: MetricResult) -> String {
        let group = metric.group.map { $0.name + "=" + $0.value.value.plainText }.joined(separator: ",")
        let values = [metric.value, metric.low, metric.high].map { $0?.plainText ?? "-" }.joined(separator: " ")
        return "\(metric.metric) [\(group)] \(values) \(metric.goal?.rawValue ?? "-") \(metric.counted) \(metric.unknown)"
    }

    private static func text(_ entry: UnknownEntry) -> String {
        "\(entry.subject?.id ?? "-") \(entry.fields) \(entry.cause.code) \(entry.rules) \(entry.rows)"
    }
}
