import Diagnostics

/// Parses an expression. It stops at the first mistake of syntax; mistakes of words and signs are all reported.
struct Parser {
    /// The mistake is in `diagnostics`.
    struct Stopped: Error {}

    let source: SourceText
    let limits: CELLimits
    let macros: MacroTable
    private var tokens: [Token]
    private var place = 0
    var diagnostics: [Diagnostic]
    var nextID = 0
    /// How high each node's tree is, and how many loops stand in one another there, by id.
    private var heights: [(nodes: Int, loops: Int)] = []
    private var depth = 0

    init(_ source: SourceText, limits: CELLimits, macros: MacroTable) {
        self.source = source
        self.limits = limits
        self.macros = macros
        var lexer = Lexer(source)
        var tokens: [Token] = []
        // Each token takes a character at least, so the limit of the text bounds this too.
        if source.scalars.count <= limits.textLength {
            repeat { tokens.append(lexer.next()) } while !tokens.last.isEnd
        }
        self.tokens = tokens
        self.diagnostics = lexer.diagnostics
    }

    mutating func parse() -> CELParsed {
        guard source.scalars.count <= limits.textLength else {
            let start = SourceRange(source, 0..<0)
            let texts = (LocalizedText("\(source.scalars.count)"), LocalizedText("\(limits.textLength)"))
            return CELParsed(tree: nil, diagnostics: [CELDiagnostics.textTooLong.at(start, texts.0, texts.1)])
        }
        if tokens.count == 1, diagnostics.isEmpty {
            diagnostics.append(CELDiagnostics.emptyExpression.at(SourceRange(source, 0..<source.scalars.count)))
        }
        guard diagnostics.isEmpty else { return CELParsed(tree: nil, diagnostics: diagnostics) }
        do throws(Stopped) {
            let root = try expression()
            guard case .end = current.kind else { throw unexpected(.operatorOrEnd) }
            guard diagnostics.isEmpty else { return CELParsed(tree: nil, diagnostics: diagnostics) }
            return CELParsed(tree: CELTree(source: source, root: root, nodeCount: nextID), diagnostics: [])
        } catch {
            return CELParsed(tree: nil, diagnostics: diagnostics)
        }
    }

    var current: Token { tokens[place] }
    var following: Token { tokens[min(place + 1, tokens.count - 1)] }

    mutating func advance() {
        if place < tokens.count - 1 { place += 1 }
    }

    /// Takes a sign if it is there.
    mutating func take(_ sign: Token.Sign) -> Bool {
        guard case .sign(sign) = current.kind else { return false }
        advance()
        return true
    }

    mutating func need(_ sign: Token.Sign) throws(Stopped) {
        guard take(sign) else { throw unexpected(.sign(sign)) }
    }

    /// The end of the token before this one.
    var lastEnd: Int { place > 0 ? tokens[place - 1].offsets.upperBound : 0 }

    /// Whether the token before this one is a name.
    var endsInName: Bool {
        guard place > 0 else { return false }
        switch tokens[place - 1].kind {
        case .identifier, .reserved, .quotedIdentifier: return true
        default: return false
        }
    }

    mutating func node(_ kind: CELExpression.Kind, from start: Int) throws(Stopped) -> CELExpression {
        let node = CELExpression(id: nextID, offsets: start..<max(lastEnd, start), kind: kind)
        nextID += 1
        let height = height(above: node.children, isLoop: node.isLoop)
        heights.append(height)
        guard nextID <= limits.nodeCount else { throw stop(CELDiagnostics.tooManyNodes, limits.nodeCount) }
        guard height.nodes <= limits.nesting else { throw stop(CELDiagnostics.tooDeep, limits.nesting) }
        guard height.loops <= limits.comprehensionDepth else {
            throw stop(CELDiagnostics.comprehensionsTooDeep, limits.comprehensionDepth)
        }
        return node
    }

    private func height(above children: [CELExpression], isLoop: Bool) -> (nodes: Int, loops: Int) {
        var height = (nodes: 0, loops: 0)
        for child in children where child.id < heights.count {
            height.nodes = max(height.nodes, heights[child.id].nodes)
            height.loops = max(height.loops, heights[child.id].loops)
        }
        return (height.nodes + 1, height.loops + (isLoop ? 1 : 0))
    }

    /// Keeps the heights in step with nodes that a macro made.
    mutating func adopt(_ call: CELMacroCall) {
        diagnostics += call.diagnostics
        let height = height(above: (call.target.map { [$0] } ?? []) + call.arguments, isLoop: false)
        heights += (nextID..<call.nextID).map { (height.nodes + 1 + $0 - nextID, height.loops) }
        nextID = call.nextID
    }

    /// Parses something one level deeper.
    mutating func nested(
        _ part: (inout Parser) throws(Stopped) -> CELExpression
    ) throws(Stopped) -> CELExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= limits.nesting else { throw stop(CELDiagnostics.tooDeep, limits.nesting) }
        return try part(&self)
    }

    mutating func stop(_ kind: DiagnosticKind, _ limit: Int) -> Stopped {
        diagnostics.append(kind.at(SourceRange(source, current.offsets), LocalizedText("\(limit)")))
        return Stopped()
    }
}

extension CELExpression {
    fileprivate var isLoop: Bool {
        if case .comprehension = kind { return true }
        return false
    }
}

extension Token? {
    fileprivate var isEnd: Bool {
        if case .some(let token) = self, case .end = token.kind { return true }
        return false
    }
}
