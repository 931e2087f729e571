extension CELValue {
    /// How much there is to walk through when the value is compared or written: 1, with what a text, a list or a map holds.
    ///
    /// A list that stands in another twice counts twice, so that a short expression cannot make a value that takes for ever to walk
    /// through, as `[x, x]` of `[y, y]` of `[z, z]`…
    var weight: Int {
        switch self {
        case .string(let text): 1 + text.utf8.count / 16
        case .bytes(let bytes): 1 + bytes.count / 16
        case .list(let list): list.weight.addingCapped(1)
        case .map(let map): map.weight.addingCapped(1)
        case .optional(.some(let value)): value.weight
        default: 1
        }
    }
}

extension Int {
    /// The sum, or the largest number where that is larger.
    func addingCapped(_ other: Int) -> Int {
        let (sum, isTooLarge) = addingReportingOverflow(other)
        return isTooLarge ? .max : sum
    }
}
