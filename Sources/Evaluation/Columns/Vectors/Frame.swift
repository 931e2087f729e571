/// What an expression is evaluated for: rows, or the elements of a comprehension within those of the frame around it.
final class Frame {
    /// The rows, where the frame is about rows of a type.
    let domain: Domain?
    /// The frame around it, and the lists there whose elements it is about; nil for the outermost frame.
    private let outer: (frame: Frame, lists: ListVector)?
    /// 0 for the outermost.
    let level: Int
    let count: Int
    var memo: [Int: Vector] = [:]

    init(_ domain: Domain) {
        self.domain = domain
        self.outer = nil
        self.level = 0
        self.count = domain.count
    }

    /// The elements of lists that were computed in a frame.
    init(_ lists: ListVector, in outer: Frame) {
        self.domain = lists.domain
        self.outer = (outer, lists)
        self.level = outer.level + 1
        self.count = lists.elementCount
    }

    /// The elements of the comprehension; nil for the outermost frame.
    var elements: Vector? { outer?.lists.elements }

    /// The frame of a level, and for each element its place there; nil for the frame itself.
    func climb(to level: Int) -> (frame: Frame, places: [Int32]?) {
        var frame = self
        var places: [Int32]?
        while frame.level > level, let outer = frame.outer {
            let owners = outer.lists.owners
            places = places.map { Kernel.gather(owners, $0) } ?? owners
            frame = outer.frame
        }
        return (frame, places)
    }
}
