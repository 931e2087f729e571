/// Reads the parts of a date's text from left to right; full-width characters count as their plain forms and spaces not at all.
struct CalendarScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09, 0x3000, 0xA0: if !scalars.isEmpty { scalars.append(" ") }
            case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)))
            case 0x2010...0x2015, 0x2212: scalars.append("-")
            default: scalars.append(scalar)
            }
        }
        self.scalars = scalars
    }

    var isAtEnd: Bool { scalars[index...].allSatisfy { $0 == " " } }

    private var next: Unicode.Scalar? {
        mutating get {
            while index < scalars.count, scalars[index] == " " { index += 1 }
            return index < scalars.count ? scalars[index] : nil
        }
    }

    @discardableResult
    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        index += 1
        return true
    }

    /// 令和, ㋿, R or r.
    mutating func era() -> Era? {
        guard let first = next else { return nil }
        for era in Era.all {
            let name = Array(era.name.unicodeScalars)
            if first == era.ligature || String(first).uppercased() == era.letter {
                index += 1
                return era
            }
            if first == name[0], index + 1 < scalars.count, scalars[index + 1] == name[1] {
                index += 2
                return era
            }
        }
        return nil
    }

    /// The year of an era, 元 being the first; four digits without an era.
    mutating func year(of era: Era?) -> Int? {
        guard era != nil else { return number(digits: 4...4) }
        if skip("元") { return 1 }
        guard let year = number(digits: 1...3), year > 0 else { return nil }
        return year
    }

    /// A number of at least and at most so many digits, all of which stand together.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
        guard next != nil else { return nil }
        var value = 0
        var count = 0
        while index < scalars.count, ("0"..."9").contains(scalars[index]) {
            count += 1
            guard count <= digits.upperBound else { return nil }
            value = value * 10 + Int(scalars[index].value - 48)
            index += 1
        }
        return digits.contains(count) ? value : nil
    }

    /// What stands after the year, and what must therefore stand after the month.
    mutating func separator() -> (next: Unicode.Scalar, isKanji: Bool)? {
        if skip("年") { return ("月", true) }
        for sign: Unicode.Scalar in ["-", "/", "."] where skip(sign) { return (sign, false) }
        return nil
    }

    /// `0:00`, `00:00:00` or `T00:00:00` behind a date, as database exports write it.
    mutating func skipMidnight() {
        let start = index
        let isApart = index < scalars.count && scalars[index] == " "
        guard skip("T") || isApart else { return }
        var parts = 0
        repeat {
            guard number(digits: 1...2) == 0 else {
                index = start
                return
            }
            parts += 1
        } while parts < 3 && skip(":")
        if parts < 2 { index = start }
    }
}
