import CFuzzer
import Columnar
import Diagnostics
import Glibc
import Records
import Schema

/// Gives libFuzzer's inputs to the readers of records as files of the form that the environment variable `JINZAI_FUZZ_FORM` names: `csv`,
/// `ndjson` or `cp932`.
///
/// What files say must depend neither on the parts that they are read in, nor on threads, nor on instructions.
@main
struct RecordsFuzz {
    static func main() {
        let name = unsafe getenv("JINZAI_FUZZ_FORM").map { unsafe String(cString: $0) } ?? "csv"
        guard let form = FuzzedForm(rawValue: name) else {
            print("JINZAI_FUZZ_FORM is one of \(FuzzedForm.allCases.map(\.rawValue).joined(separator: ", "))")
            exit(2)
        }
        unsafe FuzzedForm.current = form
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
        _ = unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
            unsafe FuzzedForm.current.run(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }
}

/// What an input is taken for.
enum FuzzedForm: String, CaseIterable {
    case csv
    case ndjson
    case cp932

    /// Set once, before the first input comes; a C function has no other way to it.
    nonisolated(unsafe) static var current = FuzzedForm.csv

    /// Stands between two files of one input: a sign that no file needs.
    private static let separator: UInt8 = 0x1E

    func run(_ bytes: [UInt8]) {
        let files = files(bytes)
        let whole = DatasetReading.text(files, DatasetReading.whole)
        for options in DatasetReading.others {
            let other = DatasetReading.text(files, options)
            precondition(other.utf8.elementsEqual(whole.utf8), "the same in any parts: \(options)\n\(whole)\n---\n\(other)")
        }
    }

    private func files(_ bytes: [UInt8]) -> [(path: String, bytes: [UInt8])] {
        if self == .ndjson { return [("staff.ndjson", bytes)] }
        // Headers in CP932, so that all that follows is read as CP932 too.
        let head = self == .cp932 ? Array("id,".utf8) + [0x8E, 0x81, 0x96, 0xBC] + Array(",hired_on,level,boss\n".utf8) : []
        let parts = bytes.split(separator: Self.separator, maxSplits: 1, omittingEmptySubsequences: false).map { Array($0) }
        return zip(["staff.csv", "notes.csv"], parts).map { ($0, $0 == "staff.csv" ? head + $1 : $1) }
    }
}

/// Reads files in one of several ways, which must not matter.
enum DatasetReading {
    /// As a whole, one row after the other, by instructions that every machine has.
    static let whole = {
        var options = ReadingOptions(threads: 1, chunkBytes: 1 << 30, scanning: .portable)
        options.takesWholeLines = false
        return options
    }()

    static let others = [(1, 1 << 30), (2, 29)].map {
        ReadingOptions(threads: $0, chunkBytes: $1, scanning: .best)
    }

    /// Everything that is read, and told of it; or why reading stopped.
    static func text(_ files: [(path: String, bytes: [UInt8])], _ options: ReadingOptions) -> String {
        do {
            let data = try DatasetReader(schema: schema, findingLimit: 20, options: options).read(files: files)
            var lines = data.findings.map { "\($0.code) \($0.place) \($0.message.en)" }
            for table in schema.tables.compactMap({ data.table($0.id) }) {
                lines += (0..<table.rowCount).map { line(data, table, $0) }
            }
            return lines.joined(separator: "\n")
        } catch {
            return "\(error.code) \(error.message.en)"
        }
    }

    private static func line(_ data: Dataset, _ table: RecordTable, _ row: Int) -> String {
        let cells = table.columns.map { column -> String in
            guard let column else { return "-" }
            let number = column.int(at: row) ?? (column.dayNumber(at: row) ?? column.code(at: row)).map { Int64($0) }
            let text = column.text(at: row) ?? column.bool(at: row).map { "\($0)" } ?? column.double(at: row).map { "\($0)" }
            return "\(column.state(at: row)) \(number.map { "\($0)" } ?? text ?? "")"
        }
        let place = data.place(table: table.schema.id, row: row).map { "\($0)" } ?? "nowhere"
        return "\(table.parent(ofRow: row) ?? -1) \(cells) \(place)"
    }

    private static let schema = DatasetSchema(
        tables: [
            TableSchema(
                id: "staff", rowName: "person", key: ["id"],
                fields: [
                    FieldSchema(name: "id", type: .string, personal: true),
                    FieldSchema(name: "name", type: .string, headers: [HeaderPattern("氏名")], optional: true, personal: true),
                    FieldSchema(name: "hired_on", type: .date), FieldSchema(name: "level", type: .int, optional: true),
                    FieldSchema(name: "boss", type: .reference(table: "staff"), optional: true),
                ]),
            TableSchema(
                id: "notes", rowName: "note", parent: "staff", key: ["year", "kind"],
                fields: [
                    FieldSchema(name: "year", type: .fiscalYear), FieldSchema(name: "weight", type: .double, optional: true),
                    FieldSchema(
                        name: "kind", type: .string, oneOf: [AllowedValue(code: "a"), AllowedValue(code: "b", spellings: ["乙"])]),
                    FieldSchema(name: "done", type: .bool, optional: true),
                ]),
        ], vocabulary: Vocabulary())
}
