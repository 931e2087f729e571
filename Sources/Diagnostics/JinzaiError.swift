/// What stops the program: wrong use, a policy that cannot be used, input that cannot be read.
public struct JinzaiError: Error, Sendable {
    /// Why the program stops; decides the exit status.
    public enum Reason: Sendable, Hashable {
        /// Wrong use, or a policy that cannot be used: exit status 2.
        case usage
        /// Input that cannot be read: exit status 3.
        case input
        /// Output that cannot be written: exit status 3.
        case output
    }

    /// `JZ` and four digits.
    public let code: String
    /// What kind of hindrance it is.
    public let reason: Reason
    /// What is wrong.
    public let message: LocalizedText
    /// What to do.
    public let help: LocalizedText?

    /// From its parts.
    public init(code: String, reason: Reason, message: LocalizedText, help: LocalizedText? = nil) {
        self.code = code
        self.reason = reason
        self.message = message
        self.help = help
    }
}
