import Diagnostics

/// What is to be told about a cell that was read.
enum CellFault: UInt8 {
    case none
    case empty
    case notWhole
    case notNumber
    case notDate
    case outsideEra
    case notFiscalYear
    case notBool
    case notAllowed
    case unknownTerm
    case outsideScale
    case notLevel
    case lostZeros
    case numberForm
    case tooLong
    /// `#N/A` and the like.
    case errorValue
    case notCalculated
    /// ③ in place of 3.
    case circled
    case privateUse
    case broken
    /// Twelve digits: reading must stop.
    case personalNumber

    var kind: DiagnosticKind {
        switch self {
        case .none, .empty: RecordsDiagnostics.emptyCell
        case .notWhole: RecordsDiagnostics.notWhole
        case .notNumber: RecordsDiagnostics.notNumber
        case .notDate: RecordsDiagnostics.notDate
        case .outsideEra: RecordsDiagnostics.outsideEra
        case .notFiscalYear: RecordsDiagnostics.notFiscalYear
        case .notBool: RecordsDiagnostics.notBool
        case .notAllowed: RecordsDiagnostics.notAllowed
        case .unknownTerm: RecordsDiagnostics.unknownTerm
        case .outsideScale: RecordsDiagnostics.outsideScale
        case .notLevel: RecordsDiagnostics.notLevel
        case .lostZeros: RecordsDiagnostics.lostZeros
        case .numberForm: RecordsDiagnostics.numberForm
        case .tooLong: RecordsDiagnostics.tooLong
        case .errorValue: RecordsDiagnostics.errorValue
        case .notCalculated: RecordsDiagnostics.notCalculated
        case .circled: RecordsDiagnostics.circled
        case .privateUse: RecordsDiagnostics.privateUse
        case .broken: RecordsDiagnostics.brokenQuote
        case .personalNumber: RecordsDiagnostics.personalNumber
        }
    }
}
