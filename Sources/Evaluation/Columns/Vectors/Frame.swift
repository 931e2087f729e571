/// What an expression is evaluated for: rows, or the elements of a comprehension within those of the frame around it.
final class Frame {
    /// The rows, where the frame is about rows of a type.
    let domain: Domain?
    /// The elements of the comprehension; nil for the outermost frame.
    let elements: Vector?
    /// The frame around it, and for each element its place there.
    let outer: (frame: Frame, places: [Int32])?
    /// 0 for the outermost.
    let level: Int
    let count: Int
    var memo: [Int: Vector] = [:]

    init(_ domain: Domain) {
        self.domain = domain
        self.elements = nil
        self.outer = nil
        self.level = 0
        self.count = domain.count
    }

    /// The elements of lists that were computed in a frame.
    init(_ lists: ListVector, in outer: Frame) {
        self.domain = lists.domain
        self.elements = lists.elements
        self.outer = (outer, lists.owners)
        self.level = outer.level + 1
        self.count = lists.elements.count
    }

    /// The frame of a level, and for each element its place there; nil for the frame itself.
    func climb(to level: Int) -> (frame: Frame, places: [Int32]?) {
        var frame = self
        var places: [Int32]?
        while frame.level > level, let outer = frame.outer {
            places = places.map { Kernel.gather(outer.places, $0) } ?? outer.places
            frame = outer.frame
        }
        return (frame, places)
    }
}
