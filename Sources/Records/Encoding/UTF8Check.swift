import CScan

/// Finds the first byte of a text that is not UTF-8.
enum UTF8Check {
    /// The offset of the first malformed sequence (Unicode, table 3-7); nil if there is none.
    static func firstFault(in bytes: Span<UInt8>, scanning: Scanning = .best) -> Int? {
        let fault = unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            return unsafe cscan_utf8_fault(start, buffer.count, scanning.level)
        }
        return fault == bytes.count ? nil : fault
    }
}
