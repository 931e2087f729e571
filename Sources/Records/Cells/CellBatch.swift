import CScan

/// The cells of some rows beside each other in which nothing is unusual, column by column.
struct CellBatch {
    /// How many rows a batch may have.
    static let capacity = 512

    /// How many cells a row has.
    let columns: Int
    /// For each column its slot; columns that nothing is read from share the last.
    private let slots: [UInt32]
    /// By slot and row, where a cell begins and ends, from `base` on.
    private(set) var starts: [UInt32]
    private(set) var ends: [UInt32]
    /// Where the first row begins.
    private(set) var base = 0
    private(set) var count = 0

    /// `used`: the columns that cells are wanted of.
    init(columns: Int, used: Set<Int>) {
        var next: UInt32 = 0
        let last = UInt32(truncatingIfNeeded: used.count)
        self.columns = columns
        self.slots = (0..<columns).map { column in
            guard used.contains(column) else { return last }
            defer { next += 1 }
            return next
        }
        self.starts = Array(repeating: 0, count: (used.count + 1) * Self.capacity)
        self.ends = starts
    }

    /// For rows whose cells are noted one by one; `slots`: how many headers the table has.
    init(slots: Int) {
        columns = slots
        self.slots = (0..<UInt32(truncatingIfNeeded: slots)).map { $0 }
        starts = Array(repeating: Self.absent, count: slots * Self.capacity)
        ends = starts
        isPresent = Array(repeating: false, count: slots)
    }

    /// What stands for the beginning of a cell that the row does not have.
    static let absent = UInt32.max

    /// For rows whose cells are noted one by one: whether any row has a slot's cell.
    private(set) var isPresent: [Bool] = []

    /// Whether there is no room for another row.
    var isFull: Bool { count == Self.capacity }

    /// Whether the row that is being noted has a slot's cell.
    func has(_ slot: Int) -> Bool { starts[slot * Self.capacity + count] != Self.absent }

    /// Begins a row all of whose cells stand behind `offset`.
    mutating func beginRow(at offset: Int) {
        if count == 0 { base = offset }
        for slot in 0..<columns { starts[slot * Self.capacity + count] = Self.absent }
    }

    /// Notes a cell of the row; false if it is too far away to be noted.
    mutating func note(_ slot: Int, _ start: Int, _ end: Int) -> Bool {
        guard end - base < Int(Self.absent) else { return false }
        starts[slot * Self.capacity + count] = UInt32(truncatingIfNeeded: start - base)
        ends[slot * Self.capacity + count] = UInt32(truncatingIfNeeded: end - base)
        isPresent[slot] = true
        return true
    }

    mutating func endRow() { count += 1 }

    mutating func removeAll() {
        count = 0
        for slot in isPresent.indices { isPresent[slot] = false }
    }

    /// Takes rows from `position` on that are not unusual and end at or before `limit`; the position behind them.
    mutating func take(_ bytes: Span<UInt8>, separator: UInt8, from position: Int, limit: Int, _ scanning: Scanning) -> Int {
        base = position
        // Offsets have 32 bits.
        let limit = min(limit, position + Int(UInt32.max))
        var next = position
        count = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe slots.withUnsafeBufferPointer { slots in
                unsafe starts.withUnsafeMutableBufferPointer { starts in
                    unsafe ends.withUnsafeMutableBufferPointer { ends in
                        var rows = unsafe cscan_rows(
                            bytes: bytes.baseAddress, limit: limit, separator: separator, columns: columns,
                            slots: slots.baseAddress, starts: starts.baseAddress, ends: ends.baseAddress, capacity: Self.capacity)
                        return unsafe cscan_cut(&rows, &next, scanning.level)
                    }
                }
            }
        }
        return next
    }

    /// Takes no more than so many rows, which are known not to be unusual.
    mutating func take(
        _ bytes: Span<UInt8>, separator: UInt8, from position: Int, rows: Int, limit: Int, _ scanning: Scanning
    ) -> Int {
        var end = position
        for _ in 0..<rows {
            while end < limit, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
            if end + 1 < limit, bytes[end] == UInt8(ascii: "\r"), bytes[end + 1] == UInt8(ascii: "\n") { end += 1 }
            end += 1
        }
        return take(bytes, separator: separator, from: position, limit: min(end, limit), scanning)
    }

    /// Where the cells of a column are in `starts` and `ends`.
    func places(of column: Int) -> Range<Int> {
        let first = Int(slots[column]) * Self.capacity
        return first..<first + count
    }

    /// Where a cell is.
    func slice(_ column: Int, _ row: Int) -> CellSlice {
        let place = Int(slots[column]) * Self.capacity + row
        if starts[place] == Self.absent { return CellSlice(.absent) }
        return CellSlice(base + Int(starts[place]), base + Int(ends[place]))
    }
}

/// What is to be told about a cell of a batch.
struct BatchFault {
    let row: Int
    let target: Int
    let fault: CellFault
}
