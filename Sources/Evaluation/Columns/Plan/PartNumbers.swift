import CEL
import Columnar

/// Numbers the values of one part of a key in the order in which they are first met, batch after batch. 0 stands for what is not known.
struct PartNumbers: Sendable {
    private let node: VectorNode
    private let world: World
    /// For each number the code that it stands for; -1 where it stands for something else.
    private(set) var codes: [Int32] = [-1]
    /// What else numbers stand for.
    private var others: [Int: CELValue] = [:]
    private var byValue: [CELValue: Int32] = [:]
    /// By code; -1 for a code that was not met. Empty where there are no codes or too many.
    private var byCode: [Int32] = []
    /// By code where these are too many, or by word where the values have words.
    private var byWord: [Int64: Int32] = [:]

    init(_ node: VectorNode, _ world: World) {
        self.node = node
        self.world = world
        if let size = node.space?.size(in: world), size <= 1 << 22 { byCode = [Int32](repeating: -1, count: size) }
    }

    var count: Int { codes.count }

    /// The same part without any values.
    var emptied: PartNumbers { PartNumbers(node, world) }

    /// Whether a number stands for something that is known.
    func isKnown(_ number: Int) -> Bool {
        if codes[number] < 0 { return others[number] != nil }
        if case .pairs? = node.space { return false }
        return true
    }

    /// The codes that numbers stand for, and in which space; nil where one of them stands for something else.
    func codes(of numbers: [Int32]) -> (codes: [Int32], space: CodeSpace)? {
        guard let space = node.space, !node.isOptional else { return nil }
        let found = numbers.map { codes[Int($0)] }
        return found.allSatisfy { $0 >= 0 } ? (found, space) : nil
    }

    /// The number of what a number of another stretch stands for.
    mutating func number(of number: Int, in other: PartNumbers) -> Int32 {
        other.codes[number] >= 0 ? self.number(ofCode: other.codes[number]) : self.number(of: other.value(of: number))
    }

    /// What a number stands for; nil for what is not known.
    func value(of number: Int) -> CELValue? {
        guard codes[number] >= 0 else { return others[number] }
        let value = node.space?.value(of: codes[number], in: world)
        return node.isOptional ? value.map { .optional(.some($0)) } : value
    }

    /// The number of each row's value.
    mutating func numbers(of vector: Vector) -> [Int32] {
        let box = Boxing(vector, node, world)
        let present = vector.present
        if case .codes(let codes, let own) = vector.values, node.space?.isSame(as: own) == true {
            guard let present else { return Kernel.map(codes) { number(ofCode: $0) } }
            return Kernel.make(codes.count) { present[$0] ? number(ofCode: codes[$0]) : number(of: box.value(at: $0)) }
        }
        // The words of codes of some other space mean something else in the next batch.
        if case .codes = vector.values { return Kernel.make(vector.count) { number(of: box.value(at: $0)) } }
        guard node.space == nil, let words = vector.words else {
            return Kernel.make(vector.count) { number(of: box.value(at: $0)) }
        }
        return Kernel.make(words.count) { row in
            if let present, !present[row] { return number(of: box.value(at: row)) }
            if let known = byWord[words[row]] { return known }
            let number = number(of: box.value(at: row))
            byWord[words[row]] = number
            return number
        }
    }

    @inline(__always)
    private mutating func number(ofCode code: Int32) -> Int32 {
        if Int(code) < byCode.count, byCode[Int(code)] >= 0 { return byCode[Int(code)] }
        return add(code)
    }

    @inline(never)
    private mutating func add(_ code: Int32) -> Int32 {
        if let known = byWord[Int64(code)] { return known }
        let number = Int32(truncatingIfNeeded: codes.count)
        codes.append(code)
        if byCode.isEmpty { byWord[Int64(code)] = number } else { byCode[Int(code)] = number }
        return number
    }

    private mutating func number(of value: CELValue?) -> Int32 {
        guard let value else { return 0 }
        if let code = node.space?.code(of: value) { return number(ofCode: code) }
        if let known = byValue[value] { return known }
        let number = Int32(truncatingIfNeeded: codes.count)
        codes.append(-1)
        others[Int(number)] = value
        byValue[value] = number
        return number
    }
}

/// Numbers pairs of numbers in the order in which they are first met.
struct PairNumbers: Sendable {
    /// The pair of each number.
    private(set) var pairs: [(left: Int32, right: Int32)] = []
    /// By the left number and the right one, which is below `width`; -1 for a pair that was not met.
    private var table: [Int32] = []
    private var others: [Int64: Int32] = [:]
    private static let width = 256

    mutating func numbers(_ left: [Int32], _ right: [Int32]) -> [Int32] {
        precondition(left.count == right.count, "arrays of different counts")
        return Kernel.make(left.count) { number(left[$0], right[$0]) }
    }

    @inline(__always)
    mutating func number(_ left: Int32, _ right: Int32) -> Int32 {
        let place = Int(left) &* Self.width &+ Int(right)
        if right < Self.width, place < table.count, table[place] >= 0 { return table[place] }
        return add(left, right)
    }

    @inline(never)
    private mutating func add(_ left: Int32, _ right: Int32) -> Int32 {
        let number = Int32(truncatingIfNeeded: pairs.count)
        if left < 1 << 12, right < Self.width {
            let size = (Int(left) + 1) * Self.width
            if table.count < size { table += repeatElement(-1, count: size - table.count) }
            table[Int(left) * Self.width + Int(right)] = number
        } else {
            let key = Int64(left) << 32 | Int64(right)
            if let known = others[key] { return known }
            others[key] = number
        }
        pairs.append((left, right))
        return number
    }
}
