import Columnar

/// Loops over arrays of one kind, without a check for each element.
enum Kernel {
    /// An array of what `element` says of each place.
    @inline(__always)
    static func make<Element>(_ count: Int, _ element: (Int) -> Element) -> [Element] {
        unsafe Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            for index in 0..<count { unsafe buffer.initializeElement(at: index, to: element(index)) }
            initialized = count
        }
    }

    /// The values at `places`.
    @inline(__always)
    static func gather<Element>(_ values: [Element], _ places: [Int32]) -> [Element] {
        let (source, wanted) = (values.span, places.span)
        return make(places.count) { source[Int(unsafe wanted[unchecked: $0])] }
    }

    /// What each value becomes.
    @inline(__always)
    static func map<Element, Result>(_ values: [Element], _ body: (Element) -> Result) -> [Result] {
        let source = values.span
        return make(values.count) { unsafe body(source[unchecked: $0]) }
    }

    /// What each pair of values becomes; both arrays have one count.
    @inline(__always)
    static func zip<Left, Right, Result>(_ left: [Left], _ right: [Right], _ body: (Left, Right) -> Result) -> [Result] {
        precondition(left.count == right.count, "arrays of different counts")
        let (first, second) = (left.span, right.span)
        return make(left.count) { unsafe body(first[unchecked: $0], second[unchecked: $0]) }
    }

    /// Which values fit.
    @inline(__always)
    static func test<Element>(_ values: [Element], _ body: (Element) -> Bool) -> Bitmap {
        let source = values.span
        return Bitmap(rows: values.count) { unsafe body(source[unchecked: $0]) }
    }

    /// Which of the values in a range of places fit.
    @inline(__always)
    static func test<Element>(_ values: [Element], _ range: Range<Int>, _ body: (Element) -> Bool) -> Bitmap {
        let source = values.span.extracting(range)
        return Bitmap(rows: range.count) { unsafe body(source[unchecked: $0]) }
    }

    /// Which pairs of values fit; both arrays have one count.
    @inline(__always)
    static func test<Left, Right>(_ left: [Left], _ right: [Right], _ body: (Left, Right) -> Bool) -> Bitmap {
        precondition(left.count == right.count, "arrays of different counts")
        let (first, second) = (left.span, right.span)
        return Bitmap(rows: left.count) { unsafe body(first[unchecked: $0], second[unchecked: $0]) }
    }
}
