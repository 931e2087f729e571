extension FaultFinder {
    /// Slips in expressions.
    func expressions(_ number: Int) -> [Fault] {
        let code = file.code(number)
        guard code.contains(#/\b(?:employee|assessment|appraisal|rating|posting|params|observed|aim|i|a|t|p)\.|observed/#),
            !code.contains("message"), !code.contains(#/^ *(?:ja|en):/#), !code.contains("documentation")
        else { return [] }
        var faults: [Fault] = []
        if let site = code.firstRange(of: " == ") { faults.append(replacing(.assignment, number, site, with: " = ")) }
        if let site = code.firstRange(of: " && ") { faults.append(replacing(.assignment, number, site, with: " & ")) }
        if let site = code.firstRange(of: " || ") { faults.append(replacing(.assignment, number, site, with: " or ")) }
        if let site = code.firstRange(of: " && ") { faults.append(replacing(.assignment, number, site, with: " and ")) }
        if let site = code.firstRange(of: " >= ") { faults.append(replacing(.assignment, number, site, with: " => ")) }
        if let site = code.lastIndex(of: ")") {
            faults.append(replacing(.unbalanced, number, site..<code.index(after: site), with: ""))
            faults.append(replacing(.unbalanced, number, site..<code.index(after: site), with: "))"))
        }
        if let site = code.firstIndex(of: "(") {
            faults.append(replacing(.unbalanced, number, site..<code.index(after: site), with: ""))
        }
        return faults
    }

    /// Values of a wrong type.
    func values(_ number: Int) -> [Fault] {
        var faults: [Fault] = []
        for site in sites(number, #/(?:hours|capacity|valid_months|minimum_group|limit|counted|width): ([\d.]+)/#) {
            faults.append(replacing(.type, number, site, with: "many"))
        }
        for site in sites(number, #/(?:hired_on|fiscal_year_starts|from|held_on|written_on|completed_on): ([\d-]+)/#) {
            faults.append(replacing(.type, number, site, with: "2024年度"))
        }
        for site in sites(number, #/(?:meets|optional|personal|sample|count|data): (true)/#) {
            faults.append(replacing(.type, number, site, with: "適用"))
        }
        for site in sites(number, #/(?:values: \{[\d-]+): (\d+)/#) { faults.append(replacing(.type, number, site, with: "三年")) }
        for site in sites(number, #/(?:headers|develops|examples|given|also|tags): (\[[^\]]*\])/#) {
            faults.append(replacing(.type, number, site, with: "{a: b}"))
        }
        for site in sites(number, #/(?:each|severity|audience|way|area|target): ([a-z]+)$/#) {
            faults.append(replacing(.type, number, site, with: "[\(file.lines[number][site]), hr]"))
        }
        return faults
    }
}
