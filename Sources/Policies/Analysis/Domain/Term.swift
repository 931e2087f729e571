import CEL

/// A value that conditions depend on and that an analysis chooses: a member of a row, the day, the year, or `observed`.
struct Term: Sendable, Hashable {
    enum Source: Sendable, Hashable {
        /// A field, or a definition that cannot be computed from other terms.
        case member(rowType: Int, slot: Int)
        case global(Global)
        /// What a rule observes, or what a metric comes to.
        case observed
    }

    let source: Source
    let domain: TermDomain

    static func == (left: Term, right: Term) -> Bool { left.source == right.source }

    func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

/// Which terms an expression reads, and the constants that it compares them with.
struct TermUses: Sendable {
    /// One term and what it is compared with; terms of finite domains are looked at value by value.
    struct Use: Sendable {
        let term: Term
        var constants: [CELValue]
    }

    /// In the order of their first occurrence.
    private(set) var uses: [Use] = []

    mutating func add(_ term: Term, comparedWith constants: [CELValue] = []) {
        if let place = uses.firstIndex(where: { $0.term == term }) {
            uses[place].constants += constants
        } else {
            uses.append(Use(term: term, constants: constants))
        }
    }

    mutating func add(_ other: TermUses) {
        for use in other.uses { add(use.term, comparedWith: use.constants) }
    }

    var terms: [Term] { uses.map(\.term) }
}
