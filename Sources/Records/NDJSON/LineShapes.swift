import CScan

/// Takes lines of objects as a whole where each object has the properties of one met before, in the same order.
///
/// Most files of objects are written by a program that writes all properties always in one order: a name then need only be compared with
/// the one that is expected. Only the reading of one part has one of these.
@safe
final class LineShapes: @unchecked Sendable {
    /// A property as objects of a table have it.
    struct Property {
        /// As it stands in the text, without its quotes.
        let name: [UInt8]
        /// Where its cell is noted; -1 for a property that nothing is read from.
        var slot: Int32 = -1
        /// The table of the objects in its list, and the list's number among those of its table; -1 for a property that is no list.
        var child: Int32 = -1
        var number: Int32 = -1
    }

    enum Outcome {
        case taken
        /// There is no room for the line.
        case full
        /// Some object has another shape.
        case other
    }

    private static let listCapacity = 4096
    /// How often an object may be learnt from, so that files of many shapes do not take longer than without.
    private static let learningLimit = 64

    private let shapes: UnsafeMutableBufferPointer<cscan_shape>
    private let lists: UnsafeMutablePointer<cscan_list>
    private var lines: cscan_lines
    /// By table how many rows the lines taken so far have.
    private(set) var rowCounts: [Int]
    /// By table what its properties are called.
    private var names: [UnsafeMutableBufferPointer<UInt8>?]
    private var lessons = 0
    /// From where offsets count.
    let base: Int

    /// `slots`: by table how many cells a row has; `base`: where the text begins that lines are taken from.
    init(slots: [Int], base: Int) {
        self.base = base
        rowCounts = Array(repeating: 0, count: slots.count)
        unsafe names = Array(repeating: nil, count: slots.count)
        unsafe shapes = UnsafeMutableBufferPointer.allocate(capacity: slots.count)
        unsafe lists = UnsafeMutablePointer.allocate(capacity: Self.listCapacity)
        for (table, slots) in slots.enumerated() {
            let capacity = CellBatch.capacity
            let shape = unsafe cscan_shape(
                properties: nil, count: 0, slots: slots, capacity: capacity, rows: 0,
                starts: UnsafeMutablePointer.allocate(capacity: slots * capacity),
                ends: UnsafeMutablePointer.allocate(capacity: slots * capacity),
                positions: UnsafeMutablePointer.allocate(capacity: capacity))
            unsafe shape.ends.initialize(repeating: 0, count: slots * capacity)
            unsafe shapes.initializeElement(at: table, to: shape)
        }
        unsafe lines = cscan_lines(
            base: nil, shapes: shapes.baseAddress, lists: lists, list_count: 0, list_capacity: Self.listCapacity, position: 0,
            is_full: 0)
    }

    deinit {
        for table in rowCounts.indices {
            unsafe shapes[table].properties?.deallocate()
            unsafe shapes[table].starts.deallocate()
            unsafe shapes[table].ends.deallocate()
            unsafe shapes[table].positions.deallocate()
            unsafe names[table]?.deallocate()
        }
        unsafe shapes.deallocate()
        unsafe lists.deallocate()
    }

    /// Whether it is known what objects of a table look like.
    func isKnown(_ table: Int) -> Bool { unsafe shapes[table].count > 0 }

    /// Whether an object with so many properties would tell more than is known.
    func wants(_ table: Int, properties count: Int) -> Bool {
        unsafe lessons < Self.learningLimit && count > shapes[table].count
    }

    /// Learns what objects of a table look like.
    func learn(_ table: Int, _ properties: [Property]) {
        lessons += 1
        unsafe names[table]?.deallocate()
        unsafe shapes[table].properties?.deallocate()
        let texts = properties.map { [UInt8(ascii: "\"")] + $0.name + [UInt8(ascii: "\""), UInt8(ascii: ":")] }
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: texts.reduce(1) { $0 + $1.count })
        let learnt = UnsafeMutableBufferPointer<cscan_property>.allocate(capacity: max(properties.count, 1))
        var start = 0
        for (number, (property, text)) in zip(properties, texts).enumerated() {
            for (offset, byte) in text.enumerated() { unsafe bytes.initializeElement(at: start + offset, to: byte) }
            unsafe learnt.initializeElement(
                at: number,
                to: cscan_property(
                    name: bytes.baseAddress.map { unsafe UnsafePointer($0 + start) },
                    count: UInt32(truncatingIfNeeded: text.count), slot: property.slot, child: property.child,
                    number: property.number))
            start += text.count
        }
        unsafe names[table] = bytes
        unsafe shapes[table].properties = UnsafePointer(learnt.baseAddress)
        unsafe shapes[table].count = properties.count
    }

    /// Takes a line; `position` counts lines and objects, and is left alone if the line is not taken.
    func take(_ bytes: Span<UInt8>, _ line: Range<Int>, as table: Int, position: inout Int) -> Outcome {
        let isTaken = unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return false }
            unsafe lines.base = unsafe start + base
            unsafe lines.position = Int64(position)
            return unsafe cscan_take_line(&lines, table, start + line.lowerBound, line.count) != 0
        }
        guard isTaken else {
            for table in rowCounts.indices { unsafe shapes[table].rows = rowCounts[table] }
            return unsafe lines.is_full != 0 ? .full : .other
        }
        for table in rowCounts.indices { rowCounts[table] = unsafe shapes[table].rows }
        position = unsafe Int(lines.position)
        return .taken
    }

    /// The lists of the line taken last, in the order in which they begin.
    var listCount: Int { unsafe lines.list_count }

    func list(_ index: Int) -> cscan_list {
        precondition(index < listCount, "a list that is not there")
        return unsafe lists[index]
    }

    /// Takes the rows of a table out.
    func move(_ table: Int, to frame: inout NDJSONReader.Frame) {
        let shape = unsafe shapes[table]
        let count = rowCounts[table]
        unsafe frame.batch.fill(
            base: base, count: count, starts: UnsafeBufferPointer(start: shape.starts, count: count * shape.slots),
            ends: UnsafeBufferPointer(start: shape.ends, count: count * shape.slots))
        frame.positions.removeAll(keepingCapacity: true)
        for row in 0..<count { unsafe frame.positions.append(Int(shape.positions[row])) }
        rowCounts[table] = 0
        unsafe shapes[table].rows = 0
    }
}
