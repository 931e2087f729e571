/// Tells which command caught which mistakes, as Markdown.
struct FaultTable {
    let trials: [FaultTrial]

    var text: String {
        """
        # Mistakes that are noticed

        Mistakes that a person makes, one at a time, in a copy of `Rules/meguro`, and what `jinzai validate` and, where that has nothing \
        to say, `jinzai test` tell about each. A mistake counts as noticed by a warning or an error. Of a misspelt word, the first \
        suggestion is right where it is the word that stood there. The places are drawn by lot; a change that leaves the meaning of the \
        file as it was is no mistake. What is gone is told where it is used, and what an example notices is told at the example. A test writes \
        this page.

        Not tried is what no program can tell from what was meant: another clause that there is, a line that may be left out (a name, a \
        tag, an example, what the rows of an example share), an area that only two clauses have, grades of trainings and in examples, \
        other numbers in the catalogue of trainings, and whether level 3 of the scale should meet what is expected.

        | mistake | tried | validate | test | not noticed | on its line | in its entry | elsewhere | first suggestion right |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|
        \(FaultKind.allCases.map { row($0.rawValue, trials(of: $0)) }.joined(separator: "\n"))
        \(row("**all**", trials))

        ## Each mistake

        | mistake | where | from | to | caught by | told | place |
        |---|---|---|---|---|---|---|
        \(trials.map(line).joined(separator: "\n"))

        """
    }

    private func trials(of kind: FaultKind) -> [FaultTrial] { trials.filter { $0.fault.kind == kind } }

    private func row(_ name: String, _ trials: [FaultTrial]) -> String {
        func count(_ holds: (FaultTrial) -> Bool) -> String { String(trials.count(where: holds)) }
        let typos = trials.compactMap(\.isSuggestionRight)
        let cells = [
            name, String(trials.count), count { $0.caughtBy == "validate" }, count { $0.caughtBy == "test" },
            count { $0.caughtBy == nil }, count { $0.place == .line }, count { $0.place == .entry },
            count { $0.place == .elsewhere },
            typos.isEmpty ? "" : "\(typos.count { $0 }) of \(typos.count)",
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private func line(_ trial: FaultTrial) -> String {
        let fault = trial.fault
        let (before, after) = fault.kind == .doubled ? (fault.before[...], "twice") : Self.difference(fault.before, fault.after)
        let codes = trial.codes.prefix(3).joined(separator: " ") + (trial.codes.count > 3 ? " …" : "")
        let suggestion = trial.isSuggestionRight == false ? ", suggests another word" : ""
        let cells = [
            fault.kind.rawValue, "\(fault.file):\(fault.line)", cell(before), fault.kind == .deleted ? "" : cell(after),
            trial.caughtBy ?? "**none**", codes, (trial.place?.rawValue ?? "") + suggestion,
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    /// What differs, with a little around it.
    private static func difference(_ before: String, _ after: String) -> (Substring, Substring) {
        let same = zip(before, after).prefix { $0 == $1 }.count
        let rest = zip(before.dropFirst(same).reversed(), after.dropFirst(same).reversed()).prefix { $0 == $1 }.count
        func part(_ line: String) -> Substring {
            let start = max(0, same - 16)
            return line.dropFirst(start).prefix(max(0, line.count - start - rest) + 12)
        }
        return (part(before), part(after))
    }

    private func cell(_ text: Substring) -> String {
        let text = text.prefix(60).replacing("|", with: "\\|").replacing("\t", with: "⇥")
        return text.contains("`") ? "`` \(text) ``" : "`\(text)`"
    }
}
