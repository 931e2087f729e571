import Foundation

/// How much a randomised test does: little by default, much with `make long`, which sets `JINZAI_LONG=1`.
///
/// No test is left out by default, so that none can rot unseen.
package enum Effort {
    /// How many cases to try.
    package static func cases(_ usual: Int, long: Int) -> Int {
        ProcessInfo.processInfo.environment["JINZAI_LONG"] == "1" ? long : usual
    }
}
