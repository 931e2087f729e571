extension FaultFinder {
    /// Wrong indentation, spaces, brackets and quotes; lines that are gone or doubled.
    func structure(_ number: Int) -> [Fault] {
        let line = file.lines[number]
        let code = file.code(number)
        var faults: [Fault] = []
        let depth = file.depth(number)
        if code.contains(#/^ *(?:- )?[a-z_]+:/#) {
            for change in [-2, -1, 1, 2] where depth + change >= 0 && depth > 0 {
                faults.append(
                    file.fault(.indentation, number, String(repeating: " ", count: depth + change) + line.dropFirst(depth)))
            }
            if depth > 0 { faults.append(file.fault(.tab, number, "\t" + line.dropFirst(depth))) }
            if !isOptional(number), !isSharedByRows(number), file.name != "images.yaml" {
                faults.append(file.fault(.deleted, number, nil))
            }
            faults.append(file.fault(.doubled, number, line + "\n" + line, line: number + 2))
        }
        for site in sites(number, #/^ *(?:- )?[a-z_]+:( )/#) { faults.append(replacing(.noSpace, number, site, with: "")) }
        for site in sites(number, #/^ *-( )/#) { faults.append(replacing(.noSpace, number, site, with: "")) }
        for sign in ["}", "]", "{", "["] {
            let places = code.indices.filter { code[$0] == Character(sign) }
            if let place = sign == "{" || sign == "[" ? places.first : places.last, !code.contains("\""), !code.contains("'") {
                faults.append(replacing(.bracket, number, place..<line.index(after: place), with: ""))
            }
        }
        for site in sites(number, #/[ {]("[^"]*")/#) {
            let last = line.index(before: site.upperBound)
            faults.append(replacing(.quote, number, last..<site.upperBound, with: ""))
            faults.append(replacing(.quote, number, site.lowerBound..<line.index(after: site.lowerBound), with: ""))
        }
        return faults
    }

    /// What all rows of an example's table share may be left out, and may make no difference to what is expected.
    private func isSharedByRows(_ number: Int) -> Bool {
        let next = number + 1
        return file.code(number).contains(#/^ *given: /#) && next < file.lines.count && file.code(next).contains(#/^ *columns: /#)
    }

    /// A line without which the file says something else that is as well-formed, and that no example looks at.
    private func isOptional(_ number: Int) -> Bool {
        file.code(number).contains(
            #/^ *(?:- \{|- name|title|also|tags|by|sample|capacity|hours|valid_months|develops|grades|label|files|unit|documentation|weight|minimum_group|recommend|prerequisites|counted)/#
        )
    }
}
