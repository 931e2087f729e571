/// What spreadsheets show in place of a value.
enum CellError {
    /// Stands for the value of a formula that was never computed.
    static let notCalculated = "#NOT_CALCULATED!"

    private static let shown: Set<String> = [
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!",
    ]

    /// What is to be told of a text, if it stands for an error.
    static func fault(_ text: String) -> CellFault? {
        guard text.utf8.first == UInt8(ascii: "#") else { return nil }
        if text == notCalculated { return .notCalculated }
        return shown.contains(text) ? .errorValue : nil
    }
}
