import Columnar
import Diagnostics

/// Reads the rows of a file in parts, several at once, as if they were read one by one.
///
/// Where a part begins is guessed: behind a line's end, as if that were not within quotes. The guess is right if the part before ends
/// there; where it is not, the part is read again from where the one before ended.
struct CSVParts {
    let text: InputText
    let reader: CSVReader
    let table: TableReader
    let options: ReadingOptions
    let log: FindingLog
    /// Whether the text is known to be UTF-8.
    let isChecked: Bool

    /// What was read of a part.
    struct Part: Sendable {
        var rows: TablePart
        var log: FindingLog
        /// Where the rows behind it begin.
        var end: CSVStart
        /// How many lines it has.
        var lines: Int
    }

    private enum Outcome: Sendable {
        case read(Part)
        /// It cannot be told without knowing the part before.
        case unsure
        case stopped
        case notUTF8
    }

    /// Gives the parts in order, while others are read, with the line on which each begins and what share of the text it is; false if the
    /// text is not UTF-8, and what was given is then of no use.
    func read(_ take: (Part, _ line: Int, _ share: Double) throws(JinzaiError) -> Void) throws(JinzaiError) -> Bool {
        let starts = self.starts()
        let first = reader.file.rows
        var next = first.start
        var line = first.line
        var number = 0
        var isUTF8 = true
        var stop: JinzaiError?
        Parallel.orderedMap(count: starts.count - 1, threads: options.threads) { number in
            let start = number == 0 ? first.start : CSVStart(position: starts[number])
            defer { options.progress?.advance(starts[number + 1] - starts[number]) }
            return outcome(start, until: starts[number + 1])
        } _: { outcome in
            let (start, end) = (number == 0 ? first.start : CSVStart(position: starts[number]), starts[number + 1])
            number += 1
            if case .notUTF8 = outcome { isUTF8 = false }
            // What is not UTF-8 is read again, whatever stops it here.
            guard isUTF8, stop == nil, next.position < end else { return }
            do throws(JinzaiError) {
                var part: Part
                if case .read(let read) = outcome, next == start {
                    part = read
                } else {
                    part = try self.part(next, until: end, line: line)
                }
                try take(part, line, Double(end - start.position) / Double(text.count))
                next = part.end
                line += part.lines
            } catch {
                stop = error
            }
        }
        if let stop, isUTF8 { throw stop }
        return isUTF8
    }

    /// Where parts may begin, and the end of the file.
    private func starts() -> [Int] {
        let first = reader.file.rows.position
        return text.withBytes { bytes in
            var result = [first]
            var next = first + options.chunkBytes
            while next < bytes.count {
                var index = max(next - 1, first)
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") { index += 1 }
                if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\r"), bytes[index + 1] == UInt8(ascii: "\n") {
                    index += 1
                }
                guard index + 1 < bytes.count else { break }
                // A look at one byte may have brought many pages into memory.
                text.release(result[result.count - 1]..<index + 1)
                result.append(index + 1)
                next = index + 1 + options.chunkBytes
            }
            return result + [bytes.count]
        }
    }

    /// Reads a part whose beginning is a guess.
    private func outcome(_ start: CSVStart, until limit: Int) -> Outcome {
        defer { text.release(start.position..<limit) }
        return text.withBytes { bytes in
            if !isChecked, UTF8Check.firstFault(in: bytes.extracting(start.position..<limit), scanning: options.scanning) != nil {
                return .notUTF8
            }
            // A wrong guess may lead into quotes that are closed far behind, or never.
            let end = min(bytes.count, limit + options.chunkBytes)
            var scanner = CSVScanner(separator: reader.file.separator, from: start)
            guard let part = try? part(bytes.extracting(0..<end), &scanner, until: limit) else { return .stopped }
            let isCut = end < bytes.count && (scanner.position >= end || scanner.endsQuotesWithLines != start.endsQuotesWithLines)
            return isCut ? .unsure : .read(part)
        }
    }

    /// Reads a part whose beginning is known, and the line that it is on.
    private func part(_ start: CSVStart, until limit: Int, line: Int) throws(JinzaiError) -> Part {
        try text.withBytes { (bytes) throws(JinzaiError) in
            var scanner = CSVScanner(separator: reader.file.separator, from: start)
            if let part = try? part(bytes, &scanner, until: limit) { return part }
            // What stops the reading names its line, so that lines must be counted from the file's first.
            scanner = CSVScanner(separator: reader.file.separator, from: start)
            scanner.skip(to: start.position, lines: line)
            return try part(bytes, &scanner, until: limit)
        }
    }

    private func part(_ bytes: Span<UInt8>, _ scanner: inout CSVScanner, until limit: Int) throws(JinzaiError) -> Part {
        var table = table
        var log = log
        try reader.read(bytes, &scanner, until: limit, options.scanning, into: &table, log: &log)
        return Part(rows: table.part(), log: log, end: scanner.start, lines: scanner.line)
    }
}
