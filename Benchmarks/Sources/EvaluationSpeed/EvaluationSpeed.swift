import CivilTime
import Glibc
import Jinzai

/// Times the evaluation of a policy alone, without the reading of records and the writing of results:
/// `EvaluationSpeed POLICY DAY RUNS DATA…`. Writes a JSON line for each run, with seconds of processor time and by the clock.
@main
struct EvaluationSpeed {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 4, let day = CivilDate.reading(arguments[2])?.value, let runs = Int(arguments[3]) else {
            print("usage: EvaluationSpeed POLICY DAY RUNS DATA…")
            exit(2)
        }
        let policy = try CheckedPolicy.load(paths: [arguments[1]])
        let options = CheckOptions(asOf: day)
        for _ in 0..<runs {
            var start = Moment.now
            let run = try policy.check(records: Array(arguments[4...]), options: options) { stage in
                if case .judging = stage { start = .now }
            }
            let end = Moment.now
            print(
                "{\"cpu\": \(end.processor - start.processor), \"wall\": \(end.clock - start.clock), \"findings\": \(run.findings.count)}"
            )
        }
    }
}

/// Seconds from any fixed moment on.
private struct Moment {
    /// Of processor time that this process took, on all its threads.
    let processor: Double
    /// By the clock.
    let clock: Double

    static var now: Moment {
        Moment(processor: seconds(CLOCK_PROCESS_CPUTIME_ID), clock: seconds(CLOCK_MONOTONIC))
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
