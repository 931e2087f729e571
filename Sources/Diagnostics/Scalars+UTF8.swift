/// Between texts, their bytes and their scalars. Texts are counted in scalars everywhere, and the views of `String` take each scalar on
/// its own, which costs a tenth of the time in which a policy is read.
extension [UInt8] {
    /// The UTF-8 of some scalars.
    package init(utf8 scalars: ArraySlice<Unicode.Scalar>) {
        let count = scalars.reduce(0) { $0 + UTF8.width($1) }
        unsafe self.init(unsafeUninitializedCapacity: count) { bytes, filled in
            filled = unsafe bytes.write(scalars)
        }
    }
}

extension String {
    /// The text of some scalars.
    package init(scalars: ArraySlice<Unicode.Scalar>) {
        let count = scalars.reduce(0) { $0 + UTF8.width($1) }
        unsafe self.init(unsafeUninitializedCapacity: count) { bytes in unsafe bytes.write(scalars) }
    }
}

extension [Unicode.Scalar] {
    /// The scalars of a text.
    package init(of text: String) {
        var text = text
        self = text.withUTF8 { bytes in unsafe Self(decoding: bytes) ?? [] }
    }

    /// The scalars that bytes say in UTF-8; nil where they are no UTF-8.
    package init?(validating bytes: ArraySlice<UInt8>) {
        let scalars = unsafe bytes.withUnsafeBufferPointer { unsafe Self(decoding: $0) }
        guard let scalars else { return nil }
        self = scalars
    }

    private init?(decoding bytes: UnsafeBufferPointer<UInt8>) {
        // Every byte but those that continue a scalar begins one.
        let count = unsafe bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        var isValid = true
        unsafe self.init(unsafeUninitializedCapacity: count) { scalars, filled in
            var position = 0
            while position < bytes.count {
                if let eight = unsafe bytes.eightASCII(at: position) {
                    for shift in stride(from: 0, to: 64, by: 8) {
                        let scalar = Unicode.Scalar(UInt8(truncatingIfNeeded: eight >> UInt64(shift)))
                        unsafe scalars.initializeElement(at: filled, to: scalar)
                        filled += 1
                    }
                    position += 8
                    continue
                }
                guard let scalar = unsafe bytes.scalar(at: &position) else {
                    isValid = false
                    return
                }
                unsafe scalars.initializeElement(at: filled, to: scalar)
                filled += 1
            }
        }
        guard isValid else { return nil }
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes scalars as UTF-8 from the start on; how many bytes they take. There must be room for them.
    package func write(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        var end = 0
        for scalar in scalars {
            let value = scalar.value
            switch value {
            case ..<0x80:
                unsafe self[end] = UInt8(truncatingIfNeeded: value)
                end += 1
            case ..<0x800:
                unsafe self[end] = 0xC0 | UInt8(truncatingIfNeeded: value >> 6)
                unsafe self[end + 1] = 0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
                end += 2
            case ..<0x10000:
                unsafe self[end] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
                unsafe self[end + 1] = 0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F)
                unsafe self[end + 2] = 0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
                end += 3
            default:
                unsafe self[end] = 0xF0 | UInt8(truncatingIfNeeded: value >> 18)
                unsafe self[end + 1] = 0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x3F)
                unsafe self[end + 2] = 0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F)
                unsafe self[end + 3] = 0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
                end += 4
            }
        }
        return end
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Eight bytes from a place on, the first the lowest, if all of them are there and ASCII.
    @inline(__always)
    fileprivate func eightASCII(at position: Int) -> UInt64? {
        guard count - position >= 8, let start = baseAddress else { return nil }
        let eight = unsafe UInt64(littleEndian: UnsafeRawPointer(start + position).loadUnaligned(as: UInt64.self))
        return eight & 0x8080_8080_8080_8080 == 0 ? eight : nil
    }

    /// The scalar that begins at a place, which moves behind it; nil where no scalar begins, or its bytes are not the fewest for it.
    @inline(__always)
    fileprivate func scalar(at position: inout Int) -> Unicode.Scalar? {
        let first = unsafe UInt32(self[position])
        if first < 0x80 {
            position += 1
            return Unicode.Scalar(UInt8(truncatingIfNeeded: first))
        }
        switch first {
        case 0xC2..<0xE0: return unsafe scalar(at: &position, first & 0x1F, further: 1, least: 0x80)
        case 0xE0..<0xF0: return unsafe scalar(at: &position, first & 0x0F, further: 2, least: 0x800)
        case 0xF0..<0xF5: return unsafe scalar(at: &position, first & 0x07, further: 3, least: 0x10000)
        default: return nil
        }
    }

    /// The scalar of which the first byte gives `value`; `further` bytes follow it.
    @inline(__always)
    private func scalar(at position: inout Int, _ value: UInt32, further: Int, least: UInt32) -> Unicode.Scalar? {
        guard count - position > further else { return nil }
        var value = value
        for distance in 1...further {
            let byte = unsafe UInt32(self[position + distance])
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | byte & 0x3F
        }
        guard value >= least else { return nil }
        position += further + 1
        // Nil for what stands for the halves of UTF-16, and for what is beyond the last scalar.
        return Unicode.Scalar(value)
    }
}
