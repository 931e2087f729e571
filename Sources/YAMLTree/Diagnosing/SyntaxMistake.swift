import Diagnostics

/// Words what stops libyaml, in place of its own English.
enum SyntaxMistake {
    static func diagnostic(of problem: YAMLProblem, in text: ReadableText) -> Diagnostic {
        let offset = min(problem.offset, text.scalars.count)
        return YAMLDiagnostics.unreadable.at(text.range(offset..<min(offset + 1, text.scalars.count)))
    }
}
