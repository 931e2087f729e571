import CEL
import Columnar
import Policies

/// What a rule's query asks for, for rows beside each other. Equal searches are made once.
struct WantedColumns {
    private let nodes: WantedNodes
    private let offers: TrainingOffers
    private let develops: Boxing?
    private let developsWords: [Int64]?
    private let tags: Boxing?
    private let except: Boxing?
    private let grade: Boxing?
    /// What is left out, by code, where that is a list of texts: the lists, and the code of each offer.
    private let excluded: (lists: ListVector, codes: [Int32], offers: [Int32], known: Bitmap?)?
    /// The searches that were made, and by the word of what is to be developed the place of its own.
    private var searches: [(wanted: Wanted, search: Search)] = []
    private var known: [Int64: Int] = [:]

    init(_ nodes: WantedNodes, _ offers: TrainingOffers, _ domain: Domain, _ evaluator: VectorEvaluator) {
        self.nodes = nodes
        self.offers = offers
        let world = evaluator.world
        func box(_ node: VectorNode?) -> Boxing? {
            node.map { Boxing(evaluator.evaluate($0, on: domain), $0, world) }
        }
        develops = box(nodes.develops)
        // Only where nothing else decides is the competency all that searches differ by.
        let vector = nodes.develops.map { evaluator.evaluate($0, on: domain) }
        developsWords =
            nodes.tags == nil && nodes.grade == nil && vector?.known == nil && vector?.empty == nil ? vector?.words : nil
        tags = box(nodes.tags)
        grade = box(nodes.grade)
        let left = nodes.except.map { evaluator.evaluate($0, on: domain) }
        excluded = left.flatMap { Self.excluded($0, offers) }
        except = excluded == nil ? box(nodes.except) : nil
    }

    private static func excluded(_ vector: Vector, _ offers: TrainingOffers) -> (
        lists: ListVector, codes: [Int32], offers: [Int32], known: Bitmap?
    )? {
        guard case .lists(let lists) = vector.values, case .codes(let codes, .texts(let texts)) = lists.elements.values,
            lists.elements.known == nil, vector.empty == nil
        else { return nil }
        return (lists, codes, offers.all.map { texts.dictionary.code(of: $0.id) ?? -1 }, vector.known)
    }

    /// What is wanted for a row, and the offers that fit; nil where it cannot be told what to look for.
    mutating func wanted(_ row: Int) -> (wanted: Wanted, search: Search)? {
        guard var found = search(row) else { return nil }
        if let excluded, excluded.known.map({ $0[row] }) ?? true {
            found.wanted.excluded = .codes(excluded.codes[excluded.lists.range(of: row)], excluded.offers)
        }
        return found
    }

    private mutating func search(_ row: Int) -> (wanted: Wanted, search: Search)? {
        sharedSearch(row).map { searches[$0] } ?? make(row)
    }

    /// The place of a row's search where others may have the same one; nil where it has one of its own, or none.
    private mutating func sharedSearch(_ row: Int) -> Int? {
        guard except == nil, let developsWords else { return nil }
        if let known = known[developsWords[row]] { return known }
        guard let made = make(row) else { return nil }
        known[developsWords[row]] = searches.count
        searches.append(made)
        return searches.count - 1
    }

    /// What decides the advice for a row where it does not depend on the person; nil where it does.
    mutating func sharedCase(_ row: Int) -> AdviceCase? {
        guard let place = sharedSearch(row), let candidates = searches[place].search.candidatesForAll else { return nil }
        var leftOut: UInt64 = 0
        if let excluded, excluded.known.map({ $0[row] }) ?? true {
            let own = excluded.lists.range(of: row)
            for (bit, candidate) in candidates.enumerated() {
                let code = excluded.offers[candidate.position]
                if code >= 0, own.contains(where: { excluded.codes[$0] == code }) { leftOut |= 1 << UInt64(bit) }
            }
        }
        return AdviceCase(search: place, leftOut: leftOut)
    }

    private func make(_ row: Int) -> (wanted: Wanted, search: Search)? {
        let wanted = Wanted(
            nodes.query, develops: develops.map { $0.value(at: row) }, tags: tags.map { $0.value(at: row) },
            except: except.flatMap { $0.value(at: row) }, grade: grade.flatMap { $0.value(at: row) })
        return wanted.map { ($0, Search(nodes.query, $0, in: offers)) }
    }
}
