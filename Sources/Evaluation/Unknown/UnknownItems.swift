/// Puts what was missing in order: what is told one by one among the cells.
struct UnknownItems {
    private(set) var all: [UnknownList.Item] = []
    /// What those that are told one by one are sorted by.
    private let orders: [Int]
    /// How many of these are taken.
    private var taken = 0

    /// `room`: how many cells there may be.
    init(orders: [Int], room: Int) {
        self.orders = orders
        all.reserveCapacity(orders.count + room)
    }

    mutating func add(cell: Int, owners: Int32, rows: Int) {
        all.append(UnknownList.Item(order: cell, told: -1, owners: owners, rows: Int32(truncatingIfNeeded: rows)))
    }

    /// Takes those that are told one by one until there are so many of them.
    mutating func takeTold(_ count: Int) {
        while taken < count {
            all.append(
                UnknownList.Item(order: orders[taken], told: Int32(truncatingIfNeeded: taken), owners: 0, rows: 0))
            taken += 1
        }
    }

    /// Takes those that come before a cell.
    mutating func takeTold(upTo cell: Int) {
        while taken < orders.count, orders[taken] <= cell { takeTold(taken + 1) }
    }
}
