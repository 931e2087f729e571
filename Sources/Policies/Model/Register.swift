/// Entries in the order of the files, found by id.
package struct Register<Element: Registered>: Sendable, RandomAccessCollection {
    @usableFromInline
    package let elements: [Element]
    @usableFromInline
    package let positions: [String: Int]

    /// Of several elements with one id the first is found by it.
    package init(_ elements: [Element] = []) {
        self.elements = elements
        self.positions = Dictionary(elements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    @inlinable
    package var startIndex: Int { 0 }
    @inlinable
    package var endIndex: Int { elements.count }
    @inlinable
    package subscript(position: Int) -> Element { elements[position] }

    /// The element with an id, or nil.
    @inlinable
    package subscript(id id: String) -> Element? { positions[id].map { elements[$0] } }

    /// The place of an id in the order of the files, or nil.
    @inlinable
    package func position(of id: String) -> Int? { positions[id] }

    package var ids: [String] { elements.map(\.id) }
}
