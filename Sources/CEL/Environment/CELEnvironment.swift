public import Diagnostics

/// What an expression may use: variables, object types, functions, macros; and how large it may be.
///
/// ```swift
/// var environment = CELEnvironment()
/// environment.declare(variable: "score", .int)
/// let checked = environment.check(SourceText(name: "<expression>", text: "score < 3"))
/// ```
public struct CELEnvironment: Sendable {
    /// The namespace that names are looked up in first: in `a.b`, the name `x` is `a.b.x`, then `a.x`, then `x`.
    public let container: String
    /// How large an expression may be.
    public var limits = CELLimits()

    private(set) var variables: [String: CELType] = [:]
    private(set) var objects: [String: CELObjectType] = [:]
    private(set) var functions: [String: [CELOverload]] = [:]
    private(set) var typeNames: [String: CELType] = [:]
    private(set) var macros = MacroTable()
    /// Names with dots, by their last parts.
    private var abbreviations: [String: String] = [:]
    /// What the names with dots of variables, types and constants begin with.
    private var namespaces: Set<String> = ["google"]

    /// An environment with the standard library and those named: all of this module, if none are.
    public init(container: String = "", libraries: [CELLibrary] = CELLibrary.all) {
        self.container = container
        for library in [.standard] + libraries.filter({ $0.name != CELLibrary.standard.name }) {
            for function in library.functions { functions[function.name, default: []] += function.overloads }
            for macro in library.macros { macros.add(macro) }
            for type in library.types {
                typeNames[type.name] = type
                noteNamespace(of: type.name)
            }
        }
    }

    /// Declares a variable. The name may have dots.
    public mutating func declare(variable name: String, _ type: CELType) {
        variables[name] = type
        noteNamespace(of: name)
    }

    /// Declares variables by their names, which must have no dots; faster than one by one where none are declared yet.
    package mutating func declare(variables others: [String: CELType]) {
        if variables.isEmpty { variables = others } else { variables.merge(others) { $1 } }
    }

    private mutating func noteNamespace(of name: String) {
        guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return }
        namespaces.insert(String(name[..<dot]))
    }

    /// Whether a chain of fields that begins with a name may be one name as a whole.
    func mayBeNamespace(_ root: String) -> Bool {
        !container.isEmpty || !abbreviations.isEmpty || namespaces.contains(root)
    }

    /// Declares an object type. `.named(object.name, [])` is the type; its fields are found when an expression is checked.
    public mutating func declare(object: CELObjectType) {
        objects[object.name] = object
    }

    /// Declares a function. It takes the place of a library's function of that name.
    public mutating func declare(function: CELFunction) {
        functions[function.name] = function.overloads
    }

    /// Adds a macro.
    public mutating func declare(macro: CELMacro) {
        macros.add(macro)
    }

    /// Lets the last part of a name with dots stand for the whole: `Duration` for `google.protobuf.Duration`.
    public mutating func abbreviate(_ name: String) {
        guard let dot = name.lastIndex(of: ".") else { return }
        abbreviations[String(name[name.index(after: dot)...])] = name
    }

    /// Reads a text into a tree, without looking at names and types.
    public func parse(_ source: SourceText) -> CELParsed {
        var parser = Parser(source, limits: limits, macros: macros)
        return parser.parse()
    }

    /// Parses and checks. `expected` is the type that the whole must have.
    public func check(_ source: SourceText, expecting expected: CELType? = nil) -> CELChecked {
        check(parse(source), expecting: expected)
    }

    /// Checks what was parsed. `expected` is the type that the whole must have.
    package func check(_ parsed: CELParsed, expecting expected: CELType? = nil) -> CELChecked {
        guard let tree = parsed.tree else {
            return CELChecked(expression: nil, type: .error, diagnostics: parsed.diagnostics)
        }
        return check(tree, expecting: expected)
    }

    /// Checks a tree. `expected` is the type that the whole must have.
    public func check(_ tree: CELTree, expecting expected: CELType? = nil) -> CELChecked {
        var checker = Checker(self, tree)
        return checker.run(expecting: expected)
    }

    /// A tree made ready to run without a check of its types: what does not fit is an error when it runs.
    public func unchecked(_ tree: CELTree) -> CheckedExpression {
        var checker = Checker(self, tree, isLenient: true)
        return checker.runLeniently()
    }

    /// The names that `name` may stand for, the innermost first.
    func candidates(for name: String) -> [String] {
        if name.hasPrefix(".") { return [String(name.dropFirst())] }
        if !abbreviations.isEmpty {
            let root = name.prefix { $0 != "." }
            if let full = abbreviations[String(root)] { return [full + name[root.endIndex...]] }
        }
        var names: [String] = []
        var prefix = container[...]
        while !prefix.isEmpty {
            names.append(prefix + "." + name)
            prefix = prefix[..<(prefix.lastIndex(of: ".") ?? prefix.startIndex)]
        }
        return names + [name]
    }
}
