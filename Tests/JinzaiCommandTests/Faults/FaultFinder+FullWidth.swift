extension FaultFinder {
    /// What a Japanese keyboard types when it is left in full width.
    func fullWidth(_ number: Int) -> [Fault] {
        let line = file.lines[number]
        let code = file.code(number)
        var faults: [Fault] = []
        for site in sites(number, #/^ *(?:- )?[a-z_]+(: ?)/#) {
            faults.append(replacing(.fullWidthColon, number, site, with: "："))
            if line[site] == ": " { faults.append(replacing(.fullWidthSpace, number, site, with: ":　")) }
        }
        for site in sites(number, #/[{,] ?[a-z_]+(: )/#) { faults.append(replacing(.fullWidthColon, number, site, with: "：")) }
        for site in sites(number, #/[ {]("[^"]*")/#) {
            faults.append(replacing(.fullWidthQuotes, number, site, with: "“\(line[site].dropFirst().dropLast())”"))
        }
        for match in code.matches(of: #/(?:==|!=|in) '([^']*)'/#) {
            let after = line.changing(match.range, to: String(match.output.0.replacing("'", with: "’")))
            faults.append(file.fault(.fullWidthQuotes, number, after))
        }
        if line.hasPrefix("    "), !line.hasPrefix("     ") {
            faults.append(file.fault(.fullWidthSpace, number, "　　" + line.dropFirst(4)))
        }
        for (sign, wide) in [(" >= ", " ＞＝ "), (" < ", " ＜ "), (" && ", " ＆＆ "), (" || ", " ｜｜ "), (" == 0", " == ０")] {
            guard let site = code.firstRange(of: sign), !code.contains("documentation") else { continue }
            faults.append(replacing(.fullWidthDigits, number, site, with: wide))
        }
        for match in code.matches(of: #/(?:hours|capacity|valid_months|minimum_group|limit): (\d+)/#) {
            let wide = match.output.1.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0).map { String($0) } }.joined()
            let site = match.output.1.startIndex..<match.output.1.endIndex
            faults.append(replacing(.fullWidthDigits, number, site, with: wide))
        }
        return faults
    }
}
