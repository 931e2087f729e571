@testable import CEL

/// One line of the conformance file.
struct ConformanceCase {
    let line: Int
    let file: String
    let name: String
    let scope: String
    let json: JSONValue

    init(line: Int, json: JSONValue) {
        self.line = line
        self.json = json
        self.file = json["file"]?.text ?? ""
        self.name = (json["section"]?.text ?? "") + "/" + (json["name"]?.text ?? "")
        self.scope = json["scope"]?.text ?? ""
    }

    var expression: String { json["expr"]?.text ?? "" }

    /// Nil when the case passes; otherwise what came instead.
    func failure() -> String? {
        let answer: EvaluationAnswer
        do throws(RequestMistake) {
            var request = try EvaluationRequest(json: json)
            request.isTyped = json["expect"]?["typed_result"] != nil
            answer = request.answer()
        } catch {
            return "not read: \(error.message)"
        }
        return Self.matches(answer, json["expect"] ?? .null) ? nil : answer.json().line
    }

    private static func matches(_ answer: EvaluationAnswer, _ expected: JSONValue) -> Bool {
        switch answer {
        case .value(let value): expected["value"].map { same(value.taggedJSON, $0) } ?? false
        case .type(let type): expected["typed_result"]?["type"]?.text == type.description
        case .typedResult(let type, let value):
            expected["typed_result"]?["type"]?.text == type.description
                && expected["typed_result"]?["value"].map { same(value.taggedJSON, $0) } ?? true
        case .error, .diagnostics: expected["eval_error"] != nil
        case .unknown, .refused: false
        }
    }

    /// Whether two values in tagged notation are the same: doubles by value with NaN like NaN, maps in any order, the rest exactly.
    static func same(_ actual: JSONValue, _ expected: JSONValue) -> Bool {
        guard let (tag, content) = actual.members?.first, let (wanted, other) = expected.members?.first, tag == wanted else {
            return false
        }
        switch (tag, content, other) {
        case ("double", .string(let left), .string(let right)):
            guard let left = Double(left), let right = Double(right) else { return false }
            return left == right ? left.sign == right.sign : left.isNaN && right.isNaN
        case ("list", .array(let left), .array(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { same($0, $1) }
        case ("map", .array(let left), .array(let right)):
            return left.count == right.count
                && left.allSatisfy { entry in
                    right.contains { pair in
                        guard let entry = entry.elements, let pair = pair.elements else { return false }
                        return same(entry[0], pair[0]) && same(entry[1], pair[1])
                    }
                }
        default: return content.line.utf8.elementsEqual(other.line.utf8)
        }
    }
}
