package import CEL

extension Aggregate.Function {
    /// The type of its result for an argument of a type, nil where it takes no such argument. Nil as argument is `true`.
    func result(of argument: CELType?) -> CELType? {
        switch self {
        case .count: return .int
        case .share: return argument.map(\.base) == .bool || argument == .dyn ? .double : nil
        case .distinct: return argument == nil ? nil : .int
        case .sum:
            switch argument?.base {
            case .int: return .int
            case .uint: return .uint
            case .double: return .double
            case .duration: return .duration
            default: return nil
            }
        case .mean, .variance, .stddev: return isNumber(argument) ? .double : nil
        case .median: return argument?.base == .int ? .double : nil
        case .min, .max:
            switch argument?.base {
            case .int, .uint, .double, .string, .date, .timestamp, .duration: return argument
            default: return nil
            }
        }
    }

    private func isNumber(_ type: CELType?) -> Bool {
        switch type?.base {
        case .int, .uint, .double: true
        default: false
        }
    }
}

extension CELType {
    /// The type that a refined type is otherwise.
    package var base: CELType {
        if case .refined(_, let base) = self { base.base } else { self }
    }
}
