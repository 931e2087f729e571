/// Applies rules about leave to requests and prints what comes of it.
@main
struct Example {
    static func main() {
        let rules = Rules()
        let requests = [
            LeaveRequest(number: 1, kind: "study", days: 8, reason: "language course"),
            LeaveRequest(number: 2, kind: "annual", days: nil, reason: nil),
        ]
        let texts = [
            "weeks(request.days) <= limit",
            "request.kind == 'annual' || weeks(request.days) <= limit",
            "request.kind == 'study' && has(request.reason)",
            "request.reason.contains('course')",
        ]
        for text in texts {
            print(text)
            for request in requests { print(rules.apply(text, to: request), terminator: "") }
        }
        print(rules.apply("request.dayz > 3 || request.kind == 5", to: requests[0]), terminator: "")
    }
}
