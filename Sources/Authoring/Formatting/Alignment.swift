import Diagnostics
import YAMLTree

/// The column at which the author lined up the values of a mapping.
struct Alignment {
    private var width = 0
    private let column: Int
    private let isCollection: Bool

    /// Nil where no two values stand below one another with more than one blank before one of them.
    init?(_ members: [MemberLayout], _ source: SourceText) {
        let candidates = members.compactMap { Candidate($0) }
        guard
            let padded = candidates.first(where: { wide in
                wide.blanks > 1
                    && candidates.contains {
                        $0.column == wide.column && $0.name != wide.name && $0.isCollection == wide.isCollection
                    }
            })
        else { return nil }
        (isCollection, column) = (padded.isCollection, padded.column)
        width = candidates.filter(includes).map { DisplayWidth.of($0.name) }.max() ?? 0
    }

    /// Whether a value is one of those that are lined up: of the same kind, or lined up with them already.
    private func includes(_ candidate: Candidate) -> Bool {
        candidate.isCollection == isCollection || candidate.column == column
    }

    /// How many blanks stand between the colon and the value.
    func blanks(before member: MemberLayout) -> Int {
        guard let candidate = Candidate(member), includes(candidate) else { return 1 }
        return width - DisplayWidth.of(candidate.name) + 1
    }

    /// A value that begins on the line of its key.
    private struct Candidate {
        let name: String
        let blanks: Int
        let column: Int
        let isCollection: Bool

        init?(_ member: MemberLayout) {
            guard case .inline(let node) = member.value, let key = member.key, node.scalar?.isBlock != true else { return nil }
            name = key.place.text
            isCollection = node.scalar == nil
            guard member.valueStartsLine else {
                (blanks, column) = member.padding
                return
            }
            // A scalar will join the line of its key.
            guard !isCollection, member.keyComment == nil, member.gap.isEmpty else { return nil }
            (blanks, column) = (1, -1)
        }
    }
}
