import CEL

/// Why something about a row cannot be told.
enum Hindrance: Sendable {
    /// It would have to be computed from what is not known.
    case missing(UnknownSet)
    case error(CELError)

    /// What stands in the way of a result; nil for a value.
    init?(_ result: CELResult) {
        switch result {
        case .value: return nil
        case .unknown(let missing): self = .missing(missing)
        case .error(let error): self = .error(error)
        }
    }

    /// Both together: what is missing counts before an error, which may go away when it is known.
    func merging(_ other: Hindrance) -> Hindrance {
        switch (self, other) {
        case (.missing(let own), .missing(let others)): .missing(own.merging(others))
        case (.error, .missing): other
        case (.missing, .error), (.error, .error): self
        }
    }

    /// The cell of a member that it keeps from having a value.
    var cell: Cell {
        switch self {
        case .missing(let missing): .unknown(missing)
        case .error(let error): .error(error)
        }
    }
}

extension Optional<Hindrance> {
    mutating func merge(_ other: Hindrance) {
        self = map { $0.merging(other) } ?? other
    }
}
