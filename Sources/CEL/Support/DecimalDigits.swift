/// A finite number of at least zero as decimal digits: 0.d₁d₂d₃… × 10^`point`. Zero has no digits.
struct DecimalDigits: Hashable {
    /// Each from 0 to 9; the first and the last are not 0.
    let digits: [UInt8]
    let point: Int

    private init(_ digits: [UInt8], point: Int) {
        let leading = digits.prefix { $0 == 0 }.count
        let trailing = digits.dropFirst(leading).reversed().prefix { $0 == 0 }.count
        self.digits = Array(digits.dropFirst(leading).dropLast(trailing))
        self.point = self.digits.isEmpty ? 0 : point - leading
    }

    /// The fewest digits that read back as the same double. The sign is left out.
    init(shortest number: Double) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        let text = Array(number.magnitude.description.utf8)
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: ".") {
                point = digits.count
            } else if byte == UInt8(ascii: "e") {
                exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
                break
            } else {
                digits.append(byte - UInt8(ascii: "0"))
            }
        }
        self.init(digits, point: (point ?? digits.count) + exponent)
    }

    /// All digits of the number that the double is. The sign is left out.
    init(exactly number: Double) {
        let isSubnormal = number.exponentBitPattern == 0
        let significand = number.significandBitPattern | (isSubnormal ? 0 : 1 << 52)
        let exponent = Int(max(number.exponentBitPattern, 1)) - 1075
        var product = DecimalProduct(significand)
        // m · 2^-k = m · 5^k / 10^k
        product.multiply(by: exponent < 0 ? 5 : 2, times: abs(exponent))
        let digits = product.digits
        self.init(digits, point: digits.count + min(exponent, 0))
    }

    /// The nearest number with at most `count` digits; of two equally near the one whose last digit is even.
    func rounded(to count: Int) -> DecimalDigits {
        guard count < digits.count else { return self }
        guard count >= 0 else { return DecimalDigits([], point: 0) }
        var kept = Array(digits[..<count])
        let isHalf = digits.count == count + 1 && digits[count] == 5
        let isLastOdd = (kept.last ?? 0) % 2 == 1
        guard isHalf ? isLastOdd : digits[count] >= 5 else { return DecimalDigits(kept, point: point) }
        var index = count
        while index > 0 {
            index -= 1
            kept[index] += 1
            guard kept[index] == 10 else { return DecimalDigits(kept, point: point) }
            kept[index] = 0
        }
        return DecimalDigits([1], point: point + 1)
    }

    /// Without an exponent, with exactly `decimals` digits behind the point: `12.50`.
    func fixed(decimals: Int) -> String {
        let rounded = rounded(to: point + decimals)
        let whole = rounded.point > 0 ? rounded.text(0..<rounded.point) : "0"
        return decimals > 0 ? whole + "." + rounded.text(rounded.point..<(rounded.point + decimals)) : whole
    }

    /// Without an exponent, with all digits: `0.00012`, `1200`.
    var plain: String { fixed(decimals: max(0, digits.count - point)) }

    /// With one digit before the point and `decimals` behind it: `1.25e+03`. At least two digits of exponent.
    func scientific(decimals: Int) -> String {
        let rounded = rounded(to: decimals + 1)
        let exponent = rounded.digits.isEmpty ? 0 : rounded.point - 1
        let mantissa = rounded.text(0..<1) + (decimals > 0 ? "." + rounded.text(1..<(decimals + 1)) : "")
        let digits = String(exponent.magnitude)
        return mantissa + (exponent < 0 ? "e-" : "e+") + (digits.utf8.count < 2 ? "0" : "") + digits
    }

    /// The digits at `places`, 0 where there is none.
    private func text(_ places: Range<Int>) -> String {
        String(decoding: places.map { UInt8(ascii: "0") + (digits.indices.contains($0) ? digits[$0] : 0) }, as: UTF8.self)
    }
}

/// A whole number of any size that is multiplied by small ones.
private struct DecimalProduct {
    private static let base: UInt64 = 1_000_000_000
    /// In base 10⁹, the lowest first.
    private var limbs: [UInt64]

    init(_ number: UInt64) {
        limbs = [number % Self.base, number / Self.base % Self.base, number / Self.base / Self.base]
    }

    mutating func multiply(by factor: UInt64, times: Int) {
        // 5¹² and 2²⁹ are the largest below the base, so that what is carried stays below it too.
        let step = factor == 5 ? 12 : 29
        var rest = times
        while rest > 0 {
            let count = min(step, rest)
            multiply(by: (0..<count).reduce(UInt64(1)) { product, _ in product * factor })
            rest -= count
        }
    }

    private mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = limbs[index] * factor + carry
            limbs[index] = product % Self.base
            carry = product / Self.base
        }
        if carry > 0 { limbs.append(carry) }
    }

    /// From the highest; may begin with zeros.
    var digits: [UInt8] {
        limbs.reversed().flatMap { limb in
            var rest = limb
            var nine: [UInt8] = Array(repeating: 0, count: 9)
            for place in (0..<9).reversed() {
                nine[place] = UInt8(rest % 10)
                rest /= 10
            }
            return nine
        }
    }
}
