import Evaluation

extension ShownValue {
    /// The value for a program to read; empty for none.
    var dataText: String {
        switch self {
        case .none: ""
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .double(let value): "\(value)"
        case .text(let text): text
        }
    }

    /// The value as a number, if it is one.
    var number: Double? {
        switch self {
        case .int(let value): Double(value)
        case .double(let value): value
        case .none, .bool, .text: nil
        }
    }
}
