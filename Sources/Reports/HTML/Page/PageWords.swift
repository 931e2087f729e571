import CivilTime
import Diagnostics
import Policies

/// Wordings of the page in one language.
struct PageWords: Sendable {
    let language: Language

    /// One of two wordings.
    func callAsFunction(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

    /// Between the parts of an enumeration.
    var comma: String { ReportWords.comma(language) }

    func day(_ date: CivilDate) -> String {
        language == .ja ? "\(date.year)年\(date.month)月\(date.day)日" : date.description
    }

    func fiscalYear(_ year: Int, _ policy: Policy) -> String {
        language == .ja ? policy.header.fiscalYearStart.japaneseText(of: year) : "FY\(year)"
    }

    /// Who may read something.
    func audience(_ audience: Audience) -> String {
        switch audience {
        case .person: self("本人・上司・人事", "the person, the supervisor and HR")
        case .supervisor: self("上司・人事", "the supervisor and HR")
        case .hr: self("人事のみ", "HR only")
        }
    }

    func basis(_ basis: Basis) -> String {
        switch basis {
        case .document: self("方針の定め", "the policy's text")
        case .assumption: self("運用上の目安", "a working assumption")
        }
    }
}
