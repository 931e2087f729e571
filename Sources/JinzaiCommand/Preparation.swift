import ArgumentParser
import CHeap
import Dispatch
import Policies

/// Makes ready what a short command will need, while its arguments are read.
enum Preparation {
    /// Begins what the first arguments ask for beyond doubt: to read the policy, and for `jinzai validate`, which is over in
    /// milliseconds, to make ready what that needs. A good part of them would go by in waiting for memory page by page, and on one core
    /// only.
    static func begin(for arguments: [String]) -> EarlyReading? {
        guard arguments.first == ValidateCommand.configuration.commandName else {
            return EarlyReading(for: arguments, of: [CheckCommand.self]) {}
        }
        cheap_grow_in_large_steps(16 << 20)
        let reading = EarlyReading(for: arguments, of: [ValidateCommand.self]) { cheap_expect(7 << 20) }
        DispatchQueue.global().async {
            cheap_expect(7 << 20)
            PolicyLoader.prepare()
        }
        return reading
    }
}
