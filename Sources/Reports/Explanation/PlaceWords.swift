import Diagnostics
import Records

/// Says where a row or a cell stands.
enum PlaceWords {
    /// A file, with its sheet if it is a workbook: `職員.xlsx:職員`.
    static func file(_ place: CellPlace) -> String { place.sheet.map { "\(place.file):\($0)" } ?? place.file }

    /// `職員.csv 2行目「採用年月日」`, `employees.csv line 2, hired_on`.
    static func text(_ place: CellPlace, _ language: Language) -> String {
        let header = place.header.map { TerminalText.safe($0) }
        if let cell = place.cellName {
            let named = header.map { language == .ja ? "「\($0)」" : ", `\($0)`" } ?? ""
            return TerminalText.safe("\(Self.file(place))!\(cell)") + named
        }
        let file = TerminalText.safe(Self.file(place))
        guard place.line > 0 else { return file }
        return switch language {
        case .ja: "\(file) \(place.line)行目" + (header.map { "「\($0)」" } ?? "")
        case .en: "\(file) line \(place.line)" + (header.map { ", `\($0)`" } ?? "")
        }
    }
}
