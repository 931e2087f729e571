import Policies
import YAMLTree

/// Puts keys into the order in which they are declared.
enum KeyOrder {
    /// The members in that order; what is not declared stays behind what it follows.
    static func sorted(_ members: [MemberLayout], _ form: ObjectForm) -> [MemberLayout] {
        var sorted = permutation(members.map { $0.key?.scalarText ?? "" }, form).map { members[$0] }
        // Nothing is separated from the line above by a blank line that stood between two others.
        if let first = sorted.first?.leads.first, first == .blank { sorted[0].leads.removeFirst() }
        return sorted
    }

    /// The places of the names in that order.
    static func permutation(_ names: [String], _ form: ObjectForm) -> [Int] {
        var ranks: [Int] = []
        for name in names { ranks.append(form.keys.firstIndex { $0.name == name } ?? ranks.last ?? -1) }
        return names.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    }
}
