import CScan

/// The cells of some rows beside each other in which nothing is unusual, column by column.
struct CellBatch {
    /// How many rows a batch may have.
    static let capacity = 512

    /// How many cells a row has.
    let columns: Int
    /// Where cells begin and end, from `base` on.
    private var starts: [UInt32]
    private var ends: [UInt32]
    /// Whether rows are cut by marks, each of which ends a cell and is one before the beginning of the next; they stand in `ends`.
    private let isMarked: Bool
    /// For marked rows: how many bytes behind its last cell a row ends, less one.
    private var trim: UInt32 = 0
    /// How many rows to try to take next.
    private var wanted = Self.capacity
    /// Where the first row begins.
    private(set) var base = 0
    private(set) var count = 0

    /// For rows that are cut from a file of comma-separated text.
    init(columns: Int) {
        self.columns = columns
        self.isMarked = true
        self.starts = []
        self.ends = Array(repeating: 0, count: 1 + columns * Self.capacity + Int(CSCAN_SLACK))
        // One before the first byte.
        self.ends[0] = UInt32.max
    }

    /// For rows whose cells are noted one by one; `slots`: how many headers the table has.
    init(slots: Int) {
        columns = slots
        isMarked = false
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
    func has(_ slot: Int) -> Bool { starts[count * columns + slot] != Self.absent }

    /// Begins a row all of whose cells stand behind `offset`.
    mutating func beginRow(at offset: Int) {
        if count == 0 { base = offset }
        for slot in 0..<columns { starts[count * columns + slot] = Self.absent }
    }

    /// Notes a cell of the row; false if it is too far away to be noted.
    mutating func note(_ slot: Int, _ start: Int, _ end: Int) -> Bool {
        guard end - base < Int(Self.absent) else { return false }
        starts[count * columns + slot] = UInt32(truncatingIfNeeded: start - base)
        ends[count * columns + slot] = UInt32(truncatingIfNeeded: end - base)
        isPresent[slot] = true
        return true
    }

    mutating func endRow() { count += 1 }

    /// Takes rows whose cells were noted elsewhere, row by row.
    mutating func fill(base: Int, count: Int, starts: UnsafeBufferPointer<UInt32>, ends: UnsafeBufferPointer<UInt32>) {
        self.base = base
        self.count = count
        for place in 0..<count * columns {
            unsafe self.starts[place] = starts[place]
            unsafe self.ends[place] = ends[place]
        }
        for slot in 0..<columns {
            isPresent[slot] = (0..<count).contains { self.starts[$0 * columns + slot] != Self.absent }
        }
    }

    mutating func removeAll() {
        count = 0
        for slot in isPresent.indices { isPresent[slot] = false }
    }

    /// Takes rows from `position` on that are not unusual and end at or before `limit`; the position behind them.
    mutating func take(_ bytes: Span<UInt8>, separator: UInt8, from position: Int, limit: Int, _ scanning: Scanning) -> Int {
        base = position
        // Offsets have 32 bits.
        let limit = min(limit, position + Int(Int32.max))
        let returns = Self.endsWithReturns(bytes, position, limit)
        trim = returns ? 1 : 0
        var next = position
        let wanted = wanted
        count = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe ends.withUnsafeMutableBufferPointer { marks in
                var rows = unsafe cscan_rows(
                    bytes: bytes.baseAddress, limit: limit, separator: separator, returns: returns ? 1 : 0, columns: columns,
                    marks: marks.baseAddress, capacity: wanted)
                return unsafe cscan_cut(&rows, &next, scanning.level)
            }
        }
        // Where few rows are plain, what is cut behind them would be cut again.
        self.wanted = count == wanted ? Self.capacity : min(max(2 * count, 4), Self.capacity)
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

    /// Whether the line at a position ends with a carriage return and a line feed; false for a very long one, so that a file without any
    /// line feed is not looked through again for each of its rows.
    private static func endsWithReturns(_ bytes: Span<UInt8>, _ position: Int, _ limit: Int) -> Bool {
        let limit = min(limit, position + 4096)
        let end = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe bytes.baseAddress.map { unsafe cscan_line_end($0, position, limit) } ?? limit
        }
        return end < limit && end > position && bytes[end - 1] == UInt8(ascii: "\r")
    }

    /// Where the cells of a column are in `starts` and `ends`.
    private func places(of column: Int) -> (start: Int, end: Int, stride: Int, gap: UInt32, trim: UInt32) {
        if isMarked { return (column, column + 1, columns, 1, column + 1 == columns ? trim : 0) }
        return (column, column, columns, 0, 0)
    }

    /// Where a cell is.
    func slice(_ column: Int, _ row: Int) -> CellSlice {
        let places = places(of: column)
        let start = (isMarked ? ends : starts)[places.start + row * places.stride]
        if !isMarked, start == Self.absent { return CellSlice(.absent) }
        let end = ends[places.end + row * places.stride]
        return CellSlice(base + Int(start &+ places.gap), base + Int(end - places.trim))
    }

    /// Calls `body` with the cells of a column, as they are in the bytes that the rows were taken from.
    func withCells<Result>(_ column: Int, of bytes: Span<UInt8>, _ body: (inout cscan_cells) -> Result) -> Result {
        let places = places(of: column)
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe (isMarked ? ends : starts).withUnsafeBufferPointer { starts in
                unsafe ends.withUnsafeBufferPointer { ends in
                    var cells = unsafe cscan_cells(
                        bytes: bytes.baseAddress.map { unsafe $0 + base }, size: bytes.count - base,
                        starts: starts.baseAddress.map { unsafe $0 + places.start },
                        ends: ends.baseAddress.map { unsafe $0 + places.end }, stride: places.stride, gap: places.gap,
                        trim: places.trim, count: count)
                    return unsafe body(&cells)
                }
            }
        }
    }
}

/// What is to be told about a cell of a batch.
struct BatchFault {
    let row: Int
    let target: Int
    let fault: CellFault
}
