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
        self = text.withUTF8 { bytes in
            // Every byte but those that continue a scalar begins one.
            let count = unsafe bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            return unsafe Self(unsafeUninitializedCapacity: count) { scalars, filled in
                var position = 0
                var end = 0
                while position < bytes.count {
                    let scalar = unsafe bytes.scalar(at: &position)
                    unsafe scalars.initializeElement(at: end, to: scalar)
                    end += 1
                }
                filled = end
            }
        }
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
    /// The scalar that begins at a place of valid UTF-8, which moves behind it.
    fileprivate func scalar(at position: inout Int) -> Unicode.Scalar {
        let first = unsafe UInt32(self[position])
        func following(_ distance: Int) -> UInt32 { unsafe UInt32(self[position + distance]) & 0x3F }
        let value: UInt32
        switch first {
        case ..<0x80:
            value = first
            position += 1
        case ..<0xE0:
            value = (first & 0x1F) << 6 | following(1)
            position += 2
        case ..<0xF0:
            value = (first & 0x0F) << 12 | following(1) << 6 | following(2)
            position += 3
        default:
            value = (first & 0x07) << 18 | following(1) << 12 | following(2) << 6 | following(3)
            position += 4
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
