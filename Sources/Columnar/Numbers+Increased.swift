extension ArraySlice<Int32> {
    /// Each number that much greater.
    func increased(by distance: Int32) -> [Int32] {
        let source = span
        return unsafe [Int32](unsafeUninitializedCapacity: source.count) { buffer, initialized in
            for index in source.indices { unsafe buffer.initializeElement(at: index, to: source[unchecked: index] + distance) }
            initialized = source.count
        }
    }
}
