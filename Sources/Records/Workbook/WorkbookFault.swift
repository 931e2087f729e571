import Diagnostics

/// Why a workbook cannot be read.
enum WorkbookFault: Error {
    /// Not a ZIP archive, or one that holds no workbook.
    case notWorkbook
    /// A binary workbook (`.xlsb`) or one of another office program (`.ods`).
    case otherFormat
    /// A part of the archive that is missing, damaged, or not what it should be.
    case broken(part: String)
    /// A part that unpacks to far more than a workbook has.
    case tooLarge(part: String)
    /// XML that the fast reader leaves to the full one.
    case unusual
    /// What a sheet holds stops the whole run.
    case stopped(JinzaiError)
}
