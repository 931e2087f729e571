extension FaultFinder {
    /// Mistakes that are well-formed: another level, another grade, one language only.
    func meaning(_ number: Int) -> [Fault] {
        var faults: [Fault] = []
        for match in file.code(number).matches(of: #/, en: (?:"[^"]*"|[^{},"]+)\}/#) {
            faults.append(replacing(.translation, number, match.range, with: "}"))
        }
        return faults + levels(number) + grades(number)
    }

    /// Levels that decide something: those of the scale, and in an example the one that its outcome follows from.
    private func levels(_ number: Int) -> [Fault] {
        let line = file.lines[number]
        var faults: [Fault] = []
        for site in sites(number, #/given: \{competency: [a-z_]+, score: ([1-5]), minimum/#) {
            faults.append(replacing(.level, number, site, with: line[site] < "4" ? "4" : "2"))
        }
        for site in sites(number, #/expect: [a-z]+, observed: ([1-9])/#) {
            faults.append(replacing(.level, number, site, with: String((Int(line[site]) ?? 0) + 1)))
        }
        guard file.name == "scale.yaml" else { return faults }
        for site in sites(number, #/^    ([1-5]): \{label/#) {
            faults.append(replacing(.level, number, site, with: String((Int(line[site]) ?? 0) + 1)))
        }
        for site in sites(number, #/(, meets: true)/#) { faults.append(replacing(.level, number, site, with: "")) }
        for site in sites(number, #/(severity: (?:attention|priority))/#) {
            faults.append(replacing(.level, number, site, with: "meets: true"))
        }
        return faults
    }

    /// Grades that decide something; in the examples of rules many stand that do not.
    private func grades(_ number: Int) -> [Fault] {
        let line = file.lines[number]
        let files = ["streams.yaml", "expectations.yaml", "progression.yaml", "variables.yaml"]
        guard files.contains(file.name) else { return [] }
        return sites(number, #/(?:- grade: |grade: \[|from: |to: |- id: |grade: \[A\d, )([AT]\d)/#).compactMap { site in
            guard let last = line[site].last?.wholeNumberValue else { return nil }
            return replacing(.grade, number, site, with: "\(line[site].prefix(1))\(last == 1 ? 2 : last - 1)")
        }
    }
}
