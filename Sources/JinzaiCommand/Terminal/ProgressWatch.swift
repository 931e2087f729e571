import Columnar
import Diagnostics
import Jinzai

/// Shows on a terminal how far a check has come, once it takes longer than a second.
struct ProgressWatch {
    private let ticker: Ticker?

    init(_ progress: CheckProgress, _ line: ProgressLine, _ language: Language) {
        guard line.isShown else {
            ticker = nil
            return
        }
        let began = ContinuousClock.now
        let estimate = ProgressEstimate(progress)
        ticker = Ticker(milliseconds: 250) {
            let now = ContinuousClock.now
            let text = estimate.text(at: now)
            if now - began > .seconds(1) { line.show(text[language]) }
        }
    }

    func stop() { ticker?.stop() }
}
