import CScan
import Columnar
import Diagnostics
import Schema

/// Reads the lines of a file in parts, several at once, as if they were read one by one.
struct NDJSONParts {
    let text: InputText
    let reader: NDJSONReader
    /// Reads row by row.
    let strictReader: NDJSONReader
    /// The index of the table that the lines are rows of.
    let table: Int
    let tables: [TableReader]
    let options: ReadingOptions
    let log: FindingLog
    /// Whether the text is known to be UTF-8.
    let isChecked: Bool

    /// What was read of a part.
    struct Part: Sendable {
        /// By table.
        var rows: [TablePart]
        var log: FindingLog
        var lines: Int
        /// What its properties are called, in the order in which they were met.
        var names: [PropertyName]
    }

    private enum Outcome: Sendable {
        case read(Part)
        case stopped
        case notUTF8
    }

    /// What became of a text.
    enum Reading {
        /// It was read; what its properties are called, part by part.
        case read([[PropertyName]])
        /// It has to be read as a whole, and what was given of it is of no use.
        case again
        /// It is not UTF-8, and what was given of it is of no use.
        case notUTF8
    }

    /// Gives the parts in order, while others are read, with the number of lines before each.
    func read(_ take: (Part, _ line: Int) throws(JinzaiError) -> Void) throws(JinzaiError) -> Reading {
        let starts = self.starts()
        var names: [[PropertyName]] = []
        var line = 0
        var isUTF8 = true
        var isWhole = true
        var stop: JinzaiError?
        Parallel.orderedMap(count: starts.count - 1, threads: options.threads) { number in
            defer { options.progress?.advance(starts[number + 1] - starts[number]) }
            return outcome(starts[number]..<starts[number + 1])
        } _: { outcome in
            if case .notUTF8 = outcome { isUTF8 = false }
            if case .stopped = outcome { isWhole = false }
            guard isUTF8, isWhole, stop == nil, case .read(let part) = outcome else { return }
            do throws(JinzaiError) { try take(part, line) } catch { stop = error }
            names.append(part.names)
            line += part.lines
        }
        guard isUTF8 else { return .notUTF8 }
        // What stops the reading is what stands first, and names its line. A property that is called differently in different lines is told
        // by the name that it had last.
        guard isWhole, !PropertyName.areMixed(names) else { return .again }
        if let stop { throw stop }
        return .read(names)
    }

    /// The text as one part.
    func whole() throws(JinzaiError) -> Part { try part(0..<text.count, strictReader) }

    /// Where parts begin, and the end of the file.
    private func starts() -> [Int] {
        text.withBytes { bytes in
            var result = [0]
            var next = options.chunkBytes
            while next < bytes.count {
                let end = NDJSONReader.lineEnd(bytes, from: next - 1) + 1
                guard end < bytes.count else { break }
                // A look at one byte may have brought many pages into memory.
                text.release(result[result.count - 1]..<end)
                result.append(end)
                next = end + options.chunkBytes
            }
            return result + [bytes.count]
        }
    }

    private func outcome(_ range: Range<Int>) -> Outcome {
        defer { text.release(range) }
        let isUTF8 =
            isChecked
            || text.withBytes { UTF8Check.firstFault(in: $0.extracting(range), scanning: options.scanning) == nil }
        guard isUTF8 else { return .notUTF8 }
        guard let part = try? part(range, reader) else { return .stopped }
        return .read(part)
    }

    private func part(_ range: Range<Int>, _ reader: NDJSONReader) throws(JinzaiError) -> Part {
        try text.withBytes { (bytes) throws(JinzaiError) in
            var reader = reader
            var tables = tables
            var log = log
            let lines = try reader.read(bytes, range, behind: 0, as: table, into: &tables, log: &log)
            return Part(rows: tables.map { $0.part() }, log: log, lines: lines, names: reader.met)
        }
    }
}

/// A name under which lines hold a property.
struct PropertyName: Sendable, Hashable {
    let table: Int
    /// The number of the header among those of the table; nil for a property that nothing is read from.
    let slot: Int?
    /// As it stands in the file; with its path if nothing is read from it.
    let name: String

    /// Whether a header is spelled in several ways.
    static func areMixed(_ parts: [[PropertyName]]) -> Bool {
        struct Header: Hashable {
            let table: Int
            let slot: Int
        }
        var known: [Header: String] = [:]
        for name in parts.joined() {
            guard let slot = name.slot else { continue }
            let header = Header(table: name.table, slot: slot)
            if let other = known[header], !other.utf8.elementsEqual(name.name.utf8) { return true }
            known[header] = name.name
        }
        return false
    }

    /// The paths of properties that nothing is read from, each once.
    static func ignored(_ parts: [[PropertyName]]) -> [String] {
        var known: Set<PropertyName> = []
        return parts.joined().filter { $0.slot == nil && known.insert($0).inserted }.map(\.name)
    }
}
