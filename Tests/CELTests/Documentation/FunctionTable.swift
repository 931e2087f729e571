import CEL
import Diagnostics

/// The page that lists every function, made from the declarations.
struct FunctionTable {
    let libraries: [CELLibrary]

    /// The page as DocC reads it.
    var markdown: String {
        let head = """
            # Functions

            Every function and operator with its overloads, made from the declarations.

            ## Overview

            An environment has the standard library and all others, unless it is told which. A macro has its name and the number of
            its arguments; it binds variables or looks at the form of what it is given.


            """
        return head + libraries.filter { !$0.functions.isEmpty || !$0.macros.isEmpty }.map(section).joined(separator: "\n")
    }

    private func section(_ library: CELLibrary) -> String {
        var text = "### Library \(library.name)\n\n"
        if !library.functions.isEmpty {
            text += "| Overload | Result | Meaning | 意味 | Example |\n| --- | --- | --- | --- | --- |\n"
            text += library.functions.map(rows).joined()
        }
        if !library.macros.isEmpty {
            if !library.functions.isEmpty { text += "\n" }
            text += "| Macro | Arguments |\n| --- | --- |\n"
            text += library.macros.map { macro in
                let counts = macro.argumentCounts
                let count = counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
                return "| \(code((macro.isMember ? "x." : "") + macro.name)) | \(count) |\n"
            }.joined()
        }
        return text
    }

    private func rows(_ function: CELFunction) -> String {
        function.overloads.enumerated().map { index, overload in
            let cells = [
                code(call(function.name, overload)), code("\(overload.result)"),
                index == 0 ? escaped(function.documentation.en) : "", index == 0 ? escaped(function.documentation.ja) : "",
                overload.examples.map(code).joined(separator: ", "),
            ]
            return "| " + cells.joined(separator: " | ") + " |\n"
        }.joined()
    }

    /// How a call is written, with types for arguments: `string.contains(string)`, `int + int`.
    private func call(_ name: String, _ overload: CELOverload) -> String {
        let types = overload.parameters.map(\.description)
        if name.contains("_"), name.filter({ $0 == "_" }).count == types.count,
            name.allSatisfy({ !$0.isLetter }) || name == "_in_"
        {
            return operation(name, types)
        }
        guard overload.isMember, let target = types.first else { return "\(name)(\(types.joined(separator: ", ")))" }
        return "\(target).\(name)(\(types.dropFirst().joined(separator: ", ")))"
    }

    private func operation(_ name: String, _ types: [String]) -> String {
        var types = types[...]
        let parts = name.split(separator: "_", omittingEmptySubsequences: false)
        var text = String(parts[0])
        for part in parts.dropFirst() {
            text += (types.popFirst() ?? "")
            // Signs between operands have room around them; brackets and what stands before an operand have none.
            text += part.isEmpty || "[]".contains(part) ? part : " \(part) "
        }
        return text
    }

    private func code(_ text: String) -> String {
        let mark = text.contains("`") ? "``" : "`"
        return mark + escaped(text) + mark
    }

    private func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
