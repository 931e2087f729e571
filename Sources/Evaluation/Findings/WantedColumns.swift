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
    /// By the word of what is to be developed.
    private var known: [Int64: (wanted: Wanted, search: Search)] = [:]

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
        guard except == nil, let developsWords else { return make(row) }
        if let known = known[developsWords[row]] { return known }
        let made = make(row)
        known[developsWords[row]] = made
        return made
    }

    private func make(_ row: Int) -> (wanted: Wanted, search: Search)? {
        let wanted = Wanted(
            nodes.query, develops: develops.map { $0.value(at: row) }, tags: tags.map { $0.value(at: row) },
            except: except.flatMap { $0.value(at: row) }, grade: grade.flatMap { $0.value(at: row) })
        return wanted.map { ($0, Search(nodes.query, $0, in: offers)) }
    }
}
