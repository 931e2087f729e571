import Diagnostics
import Records

/// Says where a row or a cell stands.
enum PlaceWords {
    /// `職員.csv 2行目「採用年月日」`, `employees.csv line 2, hired_on`.
    static func text(_ place: CellPlace, _ language: Language) -> String {
        let file = TerminalText.safe(place.file)
        guard place.line > 0 else { return file }
        let header = place.header.map { TerminalText.safe($0) }
        return switch language {
        case .ja: "\(file) \(place.line)行目" + (header.map { "「\($0)」" } ?? "")
        case .en: "\(file) line \(place.line)" + (header.map { ", `\($0)`" } ?? "")
        }
    }
}
