import Diagnostics

/// How the program ends. Thrown by a command that has told everything and ends with something other than `fine`.
enum ExitStatus: Int32, Error {
    case fine = 0
    /// Findings or diagnostics at or above `--fail-on`.
    case found = 1
    /// Wrong use, or a policy that cannot be used.
    case misuse = 2
    /// Input that cannot be read, or output that cannot be written.
    case unreadable = 3

    init(of reason: JinzaiError.Reason) {
        self =
            switch reason {
            case .usage: .misuse
            case .input, .output: .unreadable
            }
    }
}
