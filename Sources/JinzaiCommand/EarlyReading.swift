import ArgumentParser
import Diagnostics
import Jinzai

/// A policy that is read while the arguments are still being looked at: which one is plain from the first of them, and both take
/// milliseconds.
struct EarlyReading: Sendable {
    /// What the running command may take.
    @TaskLocal static var begun: EarlyReading?

    private let path: String
    private let policy: EagerValue<Result<CheckedPolicy, JinzaiError>>

    /// Begins to read what stands right behind the name of one of some commands; nil where nothing does. `preparation` comes first, on
    /// the same thread.
    init?(for arguments: [String], of commands: [any ParsableCommand.Type], preparation: @escaping @Sendable () -> Void) {
        guard arguments.count > 1, commands.contains(where: { $0.configuration.commandName == arguments[0] }),
            !arguments[1].hasPrefix("-")
        else { return nil }
        let path = arguments[1]
        self.path = path
        policy = EagerValue {
            preparation()
            return Result { () throws(JinzaiError) in try CheckedPolicy.load(paths: [path]) }
        }
    }

    /// The policy of a folder or of files, read now where that was not begun. Throws as `CheckedPolicy.load` does.
    static func policy(of paths: [String]) throws(JinzaiError) -> CheckedPolicy {
        guard let begun, [begun.path] == paths else { return try CheckedPolicy.load(paths: paths) }
        return try begun.policy.value().get()
    }
}
