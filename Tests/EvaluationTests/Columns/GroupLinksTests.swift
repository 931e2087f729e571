import Columnar
import Testing

@testable import Evaluation

@Suite("The groups of rows")
struct GroupLinksTests {
    @Test("are the same by row and by the rows that hold them")
    func same() {
        let rows = RowGroups(parents: [0, 0, 2, 2, 2, 3], parentCount: 5)
        let inside = [true, false, true, true, false, true]
        let byHolder = GroupLinks(
            groups: [7, 1, 4, 0, -1], ofHolders: rows, inside: Bitmap(rows: 6) { inside[$0] }, unknown: [:])
        let byRow = GroupLinks(groups: [7, -1, 4, 4, -1, 0], unknown: [:])
        let wanted: [Int32] = [5, 0, 0, 1, 4, 3]
        for links in [byRow, byHolder] {
            #expect(links.count == 6)
            #expect((0..<6).map { links.group(of: $0) } == [7, -1, 4, 4, -1, 0])
            #expect(links.groups(in: 1..<6) == [-1, 4, 4, -1, 0])
            #expect(links.groups(of: wanted) == [0, 7, 7, -1, -1, 4])
        }
    }
}
