import CEL
import Columnar

/// What a member of one row holds.
enum Cell: Sendable {
    case value(CELValue)
    /// No value, and why.
    case absent(CellState)
    /// It would have to be computed from what is not known.
    case unknown(UnknownSet)
    case error(CELError)

    /// The cell of a computed member: an optional that holds nothing is empty.
    init(_ result: CELResult) {
        switch result {
        case .value(.optional(.none)): self = .absent(.empty)
        case .value(.optional(.some(let value))): self = .value(value)
        case .value(let value): self = .value(value)
        case .unknown(let missing): self = .unknown(missing)
        case .error(let error): self = .error(error)
        }
    }
}
