import Diagnostics
import Jinzai
import Synchronization

/// Says in words how far a check has come, and how long its present part will still take.
final class ProgressEstimate: Sendable {
    private let progress: CheckProgress
    /// The part that goes on, and since when.
    private let current: Mutex<(stage: CheckProgress.Stage, since: ContinuousClock.Instant)>

    init(_ progress: CheckProgress, since now: ContinuousClock.Instant = .now) {
        self.progress = progress
        current = Mutex((progress.stage, now))
    }

    func text(at now: ContinuousClock.Instant) -> LocalizedText {
        let stage = progress.stage
        let since = current.withLock { current in
            if current.stage != stage { current = (stage, now) }
            return current.since
        }
        let (done, total) = (progress.done(stage), progress.total(stage))
        let what = Self.words(stage)
        guard total > 0 else { return LocalizedText(ja: what.ja + "…", en: what.en + "…") }
        let left = Self.left(done: done, of: total, after: now - since)
        let (part, all) = (Self.amount(min(done, total), stage), Self.amount(total, stage))
        return LocalizedText(
            ja: "\(what.ja)… \(part.ja) / \(all.ja)" + (left.map { "（残り約\($0)秒）" } ?? ""),
            en: "\(what.en)… \(part.en) of \(all.en)" + (left.map { ", about \($0) s left" } ?? ""))
    }

    /// The seconds that are left at the pace so far; nil where that says nothing yet.
    private static func left(done: Int, of total: Int, after duration: Duration) -> Int? {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        guard done > 0, done < total, seconds > 0.5 else { return nil }
        return max(1, Int((seconds * Double(total - done) / Double(done)).rounded()))
    }

    private static func words(_ stage: CheckProgress.Stage) -> LocalizedText {
        switch stage {
        case .reading: LocalizedText(ja: "記録を読んでいます", en: "reading the records")
        case .judging: LocalizedText(ja: "照らし合わせています", en: "checking")
        case .writing: LocalizedText(ja: "結果を書き出しています", en: "writing the results")
        }
    }

    private static func amount(_ count: Int, _ stage: CheckProgress.Stage) -> LocalizedText {
        switch stage {
        case .reading: LocalizedText("\((count + 500_000) / 1_000_000) MB")
        case .judging: LocalizedText(ja: "\(grouped(count))行", en: "\(grouped(count)) rows")
        case .writing: LocalizedText(ja: "\(grouped(count))件", en: "\(grouped(count)) findings")
        }
    }

    /// With commas between thousands.
    private static func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return String(digits)
    }
}
