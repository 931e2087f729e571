import Schema

/// Tells rows that people put among records: blank ones, totals, notes below the table.
struct RowScreen {
    enum Kind {
        case blank
        case total
        case note
    }

    /// The column that says whom a row is about; nil if the file has none.
    private let keyColumn: Int?
    private let columns: Int

    init(plan: SourcePlan, columns: [[Int]?], count: Int) {
        let keys = zip(plan.targets, columns).filter { $0.isKeyOfRow && $1 != nil }
        keyColumn = (keys.last { $0.0.isLink } ?? keys.first)?.1?.first
        self.columns = count
    }

    /// The rows of a batch that have to be looked at: those whose key is empty, or no code by its first character.
    func doubtfulRows(_ batch: CellBatch, _ bytes: Span<UInt8>, _ words: inout CellWords) -> [Int] {
        guard let keyColumn else { return [] }
        words.findDoubtful(batch, keyColumn, bytes)
        return (0..<words.missCount).map { words.miss($0) }
    }

    /// What a row is that is no record; nil for one that is.
    func kind(of cells: RowCells, _ bytes: Span<UInt8>) -> Kind? {
        let filled = (0..<cells.count).filter { !cells.isBlank(cells.slices[$0], bytes) }
        guard let first = filled.first else { return .blank }
        guard let keyColumn else { return nil }
        let key = filled.contains(keyColumn) ? WordForm.key(of: cells.text(at: keyColumn, bytes)) : ""
        if key.isEmpty || Self.isTotal(key) {
            if filled.contains(where: { Self.isTotal(WordForm.key(of: cells.text(at: $0, bytes))) }) { return .total }
        }
        guard filled.count == 1, columns > 2 else { return nil }
        let text = WordForm.folded(cells.text(at: first, bytes))
        return Self.isNote(text, isKey: first == keyColumn) ? .note : nil
    }

    private static let totals: Set<String> = ["計", "合計", "小計", "総計", "総合計", "累計", "平均", "total", "totals", "subtotal"]

    private static func isTotal(_ key: String) -> Bool { totals.contains(key) }

    /// Whether the only text of a row reads like a note; in the place of a code, anything that no code looks like.
    private static func isNote(_ text: String, isKey: Bool) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        if "※*(注".unicodeScalars.contains(first) || text.hasPrefix("備考") || text.unicodeScalars.contains("。") { return true }
        return isKey && text.unicodeScalars.contains { !$0.isASCII || $0 == " " }
    }
}
