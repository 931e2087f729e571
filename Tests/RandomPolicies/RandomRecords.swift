import SeededNumbers

/// Random records: most cells well, some empty, some unreadable, some columns and tables missing, rows in and out of order.
struct RandomRecords {
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func files(employees count: Int) -> [(path: String, bytes: [UInt8])] {
        let ids = (0..<count).map { "E\($0)" }
        let own = columns([
            "unit", "note", "points", "bonus", "ratio", "rate", "active", "keen", "hired_on", "left_on", "grade", "boss",
        ])
        var files = [file("employees", ["id"] + own, ids.map { [$0] + own.map { cell($0, ids) } })]
        let ratings = keys(ids) { ["\(2022 + $0)", $1.pick(["ethics", "skill", "vision"])] }
        if !chance(10) {
            files.append(
                table(
                    "ratings", ["id", "fiscal_year", "competency"], ratings, ["weight", "final", "remark", "rated_on", "score"],
                    ids))
        }
        if !chance(10) {
            let checks = keys(ratings.filter { _ in chance(40) }.map { $0.joined(separator: ",") }) { number, _ in ["\(number)"] }
            files.append(
                table(
                    "checks", ["id", "fiscal_year", "competency", "number"], checks, ["hits", "size", "mark", "on", "done"], ids))
        }
        if !chance(10) {
            let taken = keys(ids) { number, random in ["X\(number + 1)", random.pick(["2020-02-29", "2024-04-01"])] }
            files.append(table("attendances", ["id", "training", "started_on"], taken, ["completed_on"], ids))
        }
        if !chance(10) {
            let postings = keys(ids) { number, _ in ["20\(10 + number)-04-01"] }
            files.append(table("postings", ["id", "from"], postings, ["to", "place", "floor", "share", "acting"], ids))
        }
        return files
    }

    /// Up to four keys of rows for each of those that hold them.
    private mutating func keys(_ holders: [String], _ key: (Int, inout RandomRecords) -> [String]) -> [[String]] {
        holders.flatMap { holder in
            (0..<Int.random(in: 0...4, using: &random)).map { number in [holder] + key(number, &self) }
        }
    }

    private mutating func table(
        _ name: String, _ keys: [String], _ rows: [[String]], _ names: [String], _ ids: [String]
    ) -> (path: String, bytes: [UInt8]) {
        let kept = columns(names)
        let rows = chance(20) ? rows.shuffled(using: &random) : rows
        return file(name, keys + kept, rows.map { key in key + kept.map { cell($0, ids) } })
    }

    private func file(_ name: String, _ header: [String], _ rows: [[String]]) -> (path: String, bytes: [UInt8]) {
        let lines = ([header] + rows).map { $0.joined(separator: ",") + "\n" }
        return ("\(name).csv", Array(lines.joined().utf8))
    }

    /// Nearly all columns.
    private mutating func columns(_ names: [String]) -> [String] { names.filter { _ in !chance(5) } }

    private mutating func cell(_ name: String, _ ids: [String]) -> String {
        if chance(8) { return "" }
        if chance(3) { return name == "score" ? pick(["なし", "対象外", "9"]) : "??" }
        switch name {
        case "unit", "place": return pick(["総務", "企画", "a", "bc"])
        case "note", "remark", "mark": return pick(["a", "企画a", "Z", "x-"])
        case "points", "bonus", "floor", "hits": return pick(["0", "1", "2", "7", "-3", "9223372036854775806"])
        case "ratio", "rate", "weight", "share", "size": return pick(["0", "0.5", "-2.25", "1e300", "3"])
        case "active", "keen", "final", "acting", "done": return pick(["true", "false"])
        case "score": return pick(["1", "2", "3", "4"])
        case "grade": return pick(["A1", "A2", "A3", "T1"])
        case "boss": return chance(5) ? "E999999" : pick(ids)
        default: return pick(["2020-02-29", "2024-04-01", "1999-12-31", "2015-07-07"])
        }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
}
