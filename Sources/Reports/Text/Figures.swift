import Evaluation

/// Numbers as people read them.
enum Figures {
    /// `2,500`.
    static func count(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + text
    }

    /// At most two decimals, without zeros at the end.
    static func decimal(_ value: Double) -> String { rounded(value, scale: 100) }

    /// `72.4 %` for 0.724.
    static func percent(_ share: Double) -> String { rounded(share * 100, scale: 10) + " %" }

    /// How much of a whole, in whole percents; what is little but not nothing is `<1 %`.
    static func portion(_ part: Int, of whole: Int) -> String {
        guard whole > 0, part > 0 else { return "0 %" }
        let percent = (Double(part) / Double(whole) * 100).rounded()
        return percent < 1 ? "<1 %" : rounded(percent, scale: 1) + " %"
    }

    /// `71–83 %`: the whole percents that hold both bounds.
    static func percents(_ low: Double, _ high: Double) -> String {
        // A share such as 0.29 is a little less than 29 hundredths.
        let nearly = 1e-9
        let bounds = ((low * 100 + nearly).rounded(.down), (high * 100 - nearly).rounded(.up))
        return "\(rounded(bounds.0, scale: 1))–\(rounded(max(bounds.0, bounds.1), scale: 1)) %"
    }

    /// A value of a metric; nil for one that is no number.
    static func value(_ value: ShownValue, isShare: Bool) -> String {
        switch value {
        case .int(let number): count(Int(number))
        case .double(let number): isShare ? percent(number) : decimal(number)
        case .none, .bool, .text: value.dataText
        }
    }

    private static func rounded(_ value: Double, scale: Int) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return "\(value)" }
        let units = Int((value * Double(scale)).rounded(.toNearestOrAwayFromZero))
        let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: scale.magnitude)
        let sign = units < 0 ? "-" : ""
        guard rest > 0 else { return sign + count(Int(whole)) }
        var decimals = String(rest)
        decimals = String(repeating: "0", count: String(scale).utf8.count - 1 - decimals.utf8.count) + decimals
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(sign)\(count(Int(whole))).\(decimals)"
    }
}
