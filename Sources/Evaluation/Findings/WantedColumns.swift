import CEL
import Columnar
import Policies

/// What a rule's query asks for, for rows beside each other. Equal searches are made once.
struct WantedColumns {
    private let query: RecommendationQuery
    private let recommender: Recommender
    private var develops: QueryPart?
    private var tags: QueryPart?
    private var grade: QueryPart?
    private let except: Boxing?
    /// What is left out, by code, where that is a list of texts: the lists, and the code of each offer.
    private let excluded: (lists: ListVector, codes: [Int32], offers: [Int32], known: Bitmap?)?
    /// The searches that were made, and by the number of what is asked for the place of its own.
    private var searches: [(wanted: Wanted, search: Search)] = []
    private var known: [Int64: Int] = [:]

    init(_ nodes: WantedNodes, _ recommender: Recommender, _ domain: Domain, _ evaluator: VectorEvaluator) {
        query = nodes.query
        self.recommender = recommender
        develops = nodes.develops.map { QueryPart($0, domain, evaluator) }
        tags = nodes.tags.map { QueryPart($0, domain, evaluator) }
        grade = nodes.grade.map { QueryPart($0, domain, evaluator) }
        let left = nodes.except.map { (node: $0, vector: evaluator.evaluate($0, on: domain)) }
        let excluded = left.flatMap { Self.excluded($0.vector, recommender.offers) }
        except = excluded == nil ? left.map { Boxing($0.vector, $0.node, evaluator.world) } : nil
        self.excluded = excluded
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
        guard except == nil, let number = number(of: row) else { return nil }
        if let known = known[number] { return known }
        guard let made = make(row) else { return nil }
        known[number] = searches.count
        searches.append(made)
        return searches.count - 1
    }

    /// A number that is the same for rows that ask for the same; nil where there is none.
    private mutating func number(of row: Int) -> Int64? {
        guard let develops = Self.number(of: row, &develops), let tags = Self.number(of: row, &tags),
            let grade = Self.number(of: row, &grade)
        else { return nil }
        return (develops * QueryPart.bound + tags) * QueryPart.bound + grade
    }

    private static func number(of row: Int, _ part: inout QueryPart?) -> Int64? { part == nil ? 0 : part?.number(of: row) }

    /// What decides the advice for a row where others may have the same; nil where only a look at the person's trainings can tell.
    mutating func sharedCase(_ row: Int, _ person: () -> Person) -> AdviceCase? {
        guard let place = sharedSearch(row), let decisive = searches[place].search.decisive else { return nil }
        var grade: String?
        if decisive.asksForGrade || recommender.attendances != nil {
            let person = person()
            if person.mayHold(decisive.set) { return nil }
            if decisive.asksForGrade { grade = person.grade }
        }
        return AdviceCase(search: place, leftOut: leftOut(row, decisive.offers), grade: grade)
    }

    /// A bit for each of some offers that is left out for a row.
    private func leftOut(_ row: Int, _ offers: [TrainingOffer]) -> UInt64 {
        guard let excluded, excluded.known.map({ $0[row] }) ?? true else { return 0 }
        var bits: UInt64 = 0
        let own = excluded.lists.range(of: row)
        for (bit, offer) in offers.enumerated() {
            let code = excluded.offers[offer.position]
            if code >= 0, own.contains(where: { excluded.codes[$0] == code }) { bits |= 1 << UInt64(bit) }
        }
        return bits
    }

    private func make(_ row: Int) -> (wanted: Wanted, search: Search)? {
        let wanted = Wanted(
            query, develops: develops.map { $0.value(at: row) }, tags: tags.map { $0.value(at: row) },
            except: except.flatMap { $0.value(at: row) }, grade: grade.flatMap { $0.value(at: row) })
        return wanted.map { ($0, Search(query, $0, in: recommender.offers)) }
    }
}
