import Columnar
import Evaluation

/// The cells of one column of CSV, for rows beside each other.
enum CSVCells {
    /// The same in all rows, as it stands in a line.
    case same([UInt8])
    /// `isPlain` where no text needs quotes or an apostrophe.
    case column(TextColumn, isPlain: Bool)
    case each((Int) -> String)

    init(_ column: TextColumn) { self = .column(column, isPlain: column.isKnown { Self.isPlain($0) }) }

    static func same(_ text: String) -> CSVCells { .same(Array(CSVLine.cell(text).utf8)) }

    @inline(__always)
    func append(_ row: Int, to buffer: ByteBuffer) {
        switch self {
        case .same(let cell): buffer.append(cell.span)
        case .column(let column, isPlain: true): column.append(row, to: buffer)
        case .column(let column, isPlain: false):
            let start = buffer.count
            column.append(row, to: buffer)
            buffer.rewrite(from: start, unless: Self.isPlain, as: CSVLine.cell)
        case .each(let text): buffer.append(CSVLine.cell(text(row)))
        }
    }

    /// Whether a text surely stands in a line as it is. Of one that may be a number or begins with a wide sign it is left open.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        guard text.count > 0 else { return true }
        switch text[0] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
            UInt8(ascii: " "), 0xEF:
            return false
        default: break
        }
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return false
            default: break
            }
        }
        return text[text.count - 1] != UInt8(ascii: " ")
    }
}
