/// In which ways the parts of an expression came out, over any number of runs.
package struct CELOutcomes: Sendable {
    /// Ways of coming out.
    package struct Ways: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The value `true`.
        package static let yes = Ways(rawValue: 1)
        /// The value `false`.
        package static let no = Ways(rawValue: 2)
        /// An optional that holds nothing.
        package static let empty = Ways(rawValue: 4)
        /// Any other value.
        package static let value = Ways(rawValue: 8)
        /// No value, as something is not known.
        package static let unknown = Ways(rawValue: 16)
        /// No value, because of an error.
        package static let error = Ways(rawValue: 32)
    }

    private var ways: [Int: Ways] = [:]

    package init() {}

    /// The ways in which a node came out; none where it never ran.
    package subscript(node: CELExpression) -> Ways { ways[node.id] ?? [] }

    mutating func note(_ id: Int, _ result: CELResult) { ways[id, default: []].insert(Ways(result)) }

    package mutating func merge(_ other: CELOutcomes) {
        ways.merge(other.ways) { $0.union($1) }
    }
}

extension CELOutcomes.Ways {
    init(_ result: CELResult) {
        self =
            switch result {
            case .value(.bool(let holds)): holds ? .yes : .no
            case .value(.optional(.none)): .empty
            case .value: .value
            case .unknown: .unknown
            case .error: .error
            }
    }
}

/// A program that tells in which ways each of its parts came out. Slower than `CELProgram`.
package final class CELObservedProgram: Sendable {
    private let root: any Node
    private let localCount: Int

    package init(_ expression: CheckedExpression) {
        var builder = ProgramBuilder(expression, isTraced: true)
        root = builder.build(expression.tree.root)
        localCount = builder.localCount
    }

    /// The result for the values of the expression's variables; `outcomes` takes in what its parts came to.
    package func evaluate(_ bindings: [CELResult], into outcomes: inout CELOutcomes) -> CELResult {
        var frame = Frame(bindings: bindings, localCount: localCount)
        frame.trace = TraceRecord()
        let result = root.evaluate(&frame)
        if let trace = frame.trace { outcomes.merge(trace.outcomes) }
        return result
    }
}
