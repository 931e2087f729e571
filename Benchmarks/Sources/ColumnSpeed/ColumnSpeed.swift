import CivilTime
import Diagnostics
import Evaluation
import Policies
import Records

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Times the evaluation on columns, without reading and writing:
/// `ColumnSpeed POLICY DATA AS_OF [ROUNDS [THREADS [BATCH_SIZE]]]`.
///
/// Reads the records once, evaluates them as often as `ROUNDS` says, and writes one JSON line for each round: processor seconds by
/// stage and in all, seconds by the clock, and what became of the rows.
@main
struct ColumnSpeed {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            fail("\(error)")
        }
    }

    private static func run(_ arguments: [String]) throws {
        guard arguments.count >= 3, let day = CivilDate.reading(arguments[2])?.value else {
            fail("usage: ColumnSpeed POLICY DATA AS_OF [ROUNDS [THREADS [BATCH_SIZE]]]")
        }
        func number(_ place: Int, _ otherwise: Int) -> Int {
            arguments.count > place ? Int(arguments[place]) ?? otherwise : otherwise
        }
        let loaded = try PolicyLoader.load(paths: [arguments[0]])
        guard let untyped = loaded.policy, let policy = PolicyTyper.type(untyped).policy else {
            fail("the policy cannot be used")
        }
        let header = policy.policy.header
        let year = EvaluationTime.defaultYear(asOf: day, header: header)
        guard let time = EvaluationTime(asOf: day, year: year, header: header) else { fail("a year outside the calendar") }
        let dataset = try DatasetReader(schema: policy.policy.records).read(paths: [arguments[1]])
        let trial = EvaluationTrial(
            policy: policy, dataset: dataset, time: time, batchSize: number(5, EvaluationTrial.batchSize), threads: number(4, 1))
        for _ in 0..<number(3, 3) { print(line(trial)) }
    }

    /// One round as a line of JSON.
    private static func line(_ trial: EvaluationTrial) -> String {
        let clock = ContinuousClock()
        let start = (cpu: cpuSeconds, wall: clock.now)
        var last = start.cpu
        var parts: [String] = []
        let counts = trial.run { stage in
            let now = cpuSeconds
            parts.append("\"\(stage.rawValue)\": \(rounded(now - last))")
            last = now
        }
        parts.append("\"cpu\": \(rounded(cpuSeconds - start.cpu))")
        parts.append("\"wall\": \(rounded((clock.now - start.wall) / .seconds(1)))")
        parts.append("\"judged\": \(counts.judged), \"findings\": \(counts.findings), \"unknown\": \(counts.unknown)")
        return "{\(parts.joined(separator: ", "))}"
    }

    /// What all threads of this process have used of the processors.
    private static var cpuSeconds: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// To tenths of milliseconds.
    private static func rounded(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10_000 }

    private static func fail(_ text: String) -> Never {
        print(text)
        exit(2)
    }
}
