import CScan

/// Codes that need no other form: ASCII, of the right width, and not twelve digits.
struct PlainCodes {
    /// -1 if any width will do.
    let width: Int

    func contains(_ text: Span<UInt8>) -> Bool {
        guard width < 0 ? text.count != 12 : text.count == width else { return false }
        // A plus may come from a spreadsheet's 1.23E+05.
        return unsafe text.withUnsafeBufferPointer { text in
            guard let start = text.baseAddress else { return true }
            return unsafe cscan_is_plain_code(start, text.count) != 0
        }
    }
}
