import CEL
import CFuzzer
import Diagnostics

/// Gives libFuzzer's inputs to the parser, the printer, the checker and the interpreter, each within limits.
@main
struct CELFuzz {
    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        _ = LLVMFuzzerRunDriver(&count, &arguments) { start, count in
            Trial.run(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
            return 0
        }
    }
}

/// One input on its way through the language.
enum Trial {
    private static let environment: CELEnvironment = {
        var environment = CELEnvironment()
        for (name, (type, _)) in variables { environment.declare(variable: name, type) }
        return environment
    }()

    private static let variables: [String: (type: CELType, value: CELValue)] = [
        "i": (.int, .int(-3)), "u": (.uint, .uint(.max)), "d": (.double, .double(0.5)), "s": (.string, .string("日本 é")),
        "b": (.bool, .bool(true)), "y": (.bytes, .bytes([0, 255])), "li": (.list(.int), .list(CELList([.int(1), .int(2)]))),
        "ls": (.list(.string), .list(CELList([.string("a"), .string("")]))),
        "ms": (.map(key: .string, value: .dyn), .map(CELMap(strings: [("a", .int(1)), ("b", .null)]))),
        "x": (.dyn, .list(CELList([]))),
    ]

    static func run(_ text: String) {
        guard let tree = environment.parse(SourceText(name: "<input>", text: text)).tree else { return }
        printAgain(tree)
        let checked = environment.check(tree)
        if let expression = checked.expression { evaluate(environment.program(expression)) }
        evaluate(environment.program(unchecked: tree))
    }

    /// What is printed must parse, and print as the same text; a text that has grown beyond a limit is let go.
    private static func printAgain(_ tree: CELTree) {
        let text = tree.root.text
        let again = environment.parse(SourceText(name: "<printed>", text: text))
        guard let root = again.tree?.root else {
            let limits = ["JZ0212", "JZ0213", "JZ0214", "JZ0215"]
            precondition(again.diagnostics.allSatisfy { limits.contains($0.code) }, "what is printed parses: \(text)")
            return
        }
        precondition(root.text.utf8.elementsEqual(text.utf8), "what is printed stays as it is: \(text)")
    }

    private static func evaluate(_ program: CELProgram) {
        let values = program.variables.map { name in
            variables[name].map { CELResult.value($0.value) } ?? .error(CELError(.noSuchVariable, name))
        }
        let result = program.evaluate(values, costLimit: 20_000).result
        // Equality and hashing walk through whole values.
        if case .value(let value) = result { _ = (value == value, value.hashValue, value.literalText) }
    }
}
