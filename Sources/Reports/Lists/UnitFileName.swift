/// The name of a file for one department.
enum UnitFileName {
    /// `003-福祉部.html`: of the department's name only letters and digits, as it comes from the records.
    static func of(_ number: Int, _ name: String, ending: String) -> String {
        let digits = String(number)
        let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        let short = String(String.UnicodeScalarView(letters.prefix(20)))
        return String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits + "-" + short + "." + ending
    }
}
