import ArgumentParser
import CHeap
import Dispatch
import Policies

/// Makes ready what a short command will need, while its arguments are read.
enum Preparation {
    /// Begins to make ready what `jinzai validate` needs. It is over in milliseconds, a good part of which would go by in waiting for
    /// memory page by page, and on one core only.
    static func begin(for command: String?) {
        guard command == ValidateCommand.configuration.commandName else { return }
        cheap_grow_in_large_steps(16 << 20)
        DispatchQueue.global().async {
            cheap_expect(2 << 20)
            PolicyLoader.prepare()
        }
        cheap_expect(4 << 20)
    }
}
