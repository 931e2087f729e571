/// Bytes of texts that are put together piece by piece: appending costs little more than copying.
@safe
package struct ByteBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    package private(set) var count = 0

    package init(capacity: Int = 1 << 16) {
        self.capacity = max(capacity, 64)
        unsafe start = .allocate(capacity: self.capacity)
    }

    deinit {
        unsafe start.deallocate()
    }

    /// Takes back what was appended last, so that `count` bytes stay.
    package mutating func truncate(to count: Int) {
        precondition(count >= 0 && count <= self.count, "more bytes than there are")
        self.count = count
    }

    /// What was appended from `start` on, unless it passes a test of its bytes, in another form.
    package mutating func rewrite(from start: Int, unless isPlain: (Span<UInt8>) -> Bool, as form: (String) -> String) {
        precondition(start >= 0 && start <= count, "a place that is not there")
        let text = unsafe UnsafeBufferPointer(start: self.start + start, count: count - start)
        guard unsafe !isPlain(Span(_unsafeElements: text)) else { return }
        let written = form(unsafe String(decoding: text, as: UTF8.self))
        truncate(to: start)
        append(written)
    }

    /// The bytes from a place on.
    package func bytes(from place: Int = 0) -> [UInt8] {
        precondition(place >= 0 && place <= count, "a place that is not there")
        return unsafe Array(UnsafeBufferPointer(start: start + place, count: count - place))
    }

    @inline(__always)
    package mutating func append(_ byte: UInt8) {
        reserve(1)
        unsafe start[count] = byte
        count += 1
    }

    @inline(__always)
    package mutating func append(_ bytes: Span<UInt8>) {
        reserve(bytes.count)
        unsafe bytes.withUnsafeBufferPointer { source in
            guard let first = source.baseAddress else { return }
            unsafe (start + count).update(from: first, count: source.count)
        }
        count += bytes.count
    }

    package mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { source in
            reserve(source.count)
            guard let first = source.baseAddress else { return }
            unsafe (start + count).update(from: first, count: source.count)
            count += source.count
        }
    }

    /// The decimal digits of a number.
    package mutating func append(decimal number: Int64) {
        reserve(20)
        if number < 0 {
            unsafe start[count] = UInt8(ascii: "-")
            count += 1
        }
        var rest = number.magnitude
        var digits = 1
        var limit: UInt64 = 10
        while digits < 19, rest >= limit {
            digits += 1
            limit *= 10
        }
        if digits == 19, rest >= limit { digits = 20 }
        var place = count + digits
        repeat {
            place -= 1
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            unsafe start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
            rest = quotient
        } while place > count && rest > 0
        count += digits
    }

    @inline(__always)
    private mutating func reserve(_ added: Int) {
        if count + added > capacity { grow(to: count + added) }
    }

    @inline(never)
    private mutating func grow(to needed: Int) {
        let larger = max(needed, capacity * 2)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        unsafe moved.update(from: start, count: count)
        unsafe start.deallocate()
        unsafe start = moved
        capacity = larger
    }
}
