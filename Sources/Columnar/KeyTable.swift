/// Finds the row with given key words; all keys have one number of words.
package struct KeyTable: Sendable {
    /// What a key leads to.
    package enum Entry: Sendable, Hashable {
        case row(Int32)
        /// Several rows have the key.
        case several
        case none
    }

    private let width: Int
    private var words: [Int64] = []
    private var rows: [Int32] = []
    private var ambiguous: Bitmap = Bitmap()
    /// Indices into `rows` by open addressing; -1 where free.
    private var slots: [Int32] = Array(repeating: -1, count: 16)

    package init(width: Int) {
        self.width = width
    }

    /// Enters a row; the first row of those with one key, if there was one already.
    package mutating func insert(_ key: [Int64], row: Int32) -> Int32? {
        let slot = slot(of: key)
        if slots[slot] >= 0 {
            ambiguous[Int(slots[slot])] = true
            return rows[Int(slots[slot])]
        }
        slots[slot] = Int32(truncatingIfNeeded: rows.count)
        words.append(contentsOf: key)
        rows.append(row)
        ambiguous.append(false)
        if rows.count * 2 > slots.count { grow() }
        return nil
    }

    package subscript(key: [Int64]) -> Entry {
        let index = Int(slots[slot(of: key)])
        guard index >= 0 else { return .none }
        return ambiguous[index] ? .several : .row(rows[index])
    }

    private func slot(of key: [Int64]) -> Int {
        precondition(key.count == width, "a key of another table")
        let mask = slots.count - 1
        var slot = Self.hash(key[...]) & mask
        while slots[slot] >= 0, !equals(key, Int(slots[slot])) { slot = (slot + 1) & mask }
        return slot
    }

    private func equals(_ key: [Int64], _ index: Int) -> Bool {
        for offset in 0..<width where words[index * width + offset] != key[offset] { return false }
        return true
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        var larger = [Int32](repeating: -1, count: slots.count * 2)
        for index in rows.indices {
            var slot = Self.hash(words[index * width..<(index + 1) * width]) & mask
            while larger[slot] >= 0 { slot = (slot + 1) & mask }
            larger[slot] = Int32(truncatingIfNeeded: index)
        }
        slots = larger
    }

    private static func hash(_ key: ArraySlice<Int64>) -> Int {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for word in key {
            let product = (hash ^ UInt64(bitPattern: word)).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
            hash = product.high ^ product.low
        }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
