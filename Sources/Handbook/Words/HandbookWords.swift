import Diagnostics

/// The handbook's own words in one language.
struct HandbookWords: Sendable {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    /// One of two wordings.
    func callAsFunction(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

    var skip: String { self("本文へ", "Skip to the text") }
    var contents: String { self("目次", "Contents") }
    /// Between the parts of an enumeration.
    var comma: String { self("、", ", ") }

    /// A name as a text quotes it: 「…」 or “…”.
    func quoted(_ text: String) -> String { self("「\(text)」", "“\(text)”") }

    func day(_ year: Int, _ month: Int, _ day: Int) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December",
        ]
        return self("\(year)年\(month)月\(day)日", "\(day) \(months[(month - 1) % 12]) \(year)")
    }

    /// A number with its unit, which the policy names in English.
    func amount(_ number: String, unit: String?) -> String {
        guard let unit else { return number }
        let units = ["years": "年", "months": "か月", "days": "日", "hours": "時間", "levels": "段階", "people": "人"]
        return language == .ja ? number + (units[unit] ?? " " + unit) : number + " " + unit
    }
}
