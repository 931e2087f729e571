import SeededNumbers

/// Files with all that makes files hard to read, by chance.
enum NastyText {
    static func employees(_ random: inout SeededGenerator) -> [UInt8] {
        var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
        let ending = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        text += "職員番号,氏名,職層,採用年月日,任用区分,一次評価者,備考" + ending
        for number in 0..<Int.random(in: 0...60, using: &random) {
            let id = Int.random(in: 0..<15, using: &random) == 0 ? "\(number / 2)" : "000\(1_000 + number)"
            let cells = [
                cell(id, &random), cell(name(&random), &random), pick(["係員", "主任", "A3", " 係長 ", "社長", ""], &random),
                pick(["2020-04-01", "2021-02-29", "R2.4.1", "２０２０／４／１", "x", "2020-12-31"], &random),
                pick(["正規", "", "再任用フル", "臨時"], &random), pick(["0001001", "1002", "", "0009999"], &random),
                cell(pick(["", "a\"b", "x"], &random), &random),
            ]
            text += row(cells, ending, &random)
        }
        if Int.random(in: 0..<3, using: &random) == 0 { text.removeLast() }
        return Array(text.utf8)
    }

    static func ratings(_ random: inout SeededGenerator) -> [UInt8] {
        let ending = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
        var text = "職員番号,評価年度,評価種別,能力,最終評価" + ending
        for _ in 0..<Int.random(in: 0...90, using: &random) {
            let cells = [
                cell("000\(1_000 + Int.random(in: 0..<40, using: &random))", &random),
                pick(["R5", "2023", "2024", "5"], &random),
                pick(["定期評価", "条件付採用", "regular"], &random), pick(["倫理", "knowledge", "業務遂行", "倫里"], &random),
                pick(["3", "５", "未実施", "-", "対象外", "0", ""], &random),
            ]
            text += row(cells, ending, &random)
        }
        return Array(text.utf8)
    }

    static func lines(_ random: inout SeededGenerator) -> [UInt8] {
        var text = ""
        for number in 0..<Int.random(in: 0...40, using: &random) {
            let names = Int.random(in: 0..<20, using: &random) == 0 ? ["職員番号", "GRADE"] : ["id", "grade"]
            var parts = [
                "\"\(names[0])\":\"000\(1_000 + number)\"", "\"\(names[1])\":\"\(pick(["A1", "主任", "x"], &random))\"",
                "\"hired_on\":\(pick(["\"2020-04-01\"", "null", "3", "[1]", "\"R2.4.1\""], &random))",
            ]
            if Bool.random(using: &random) { parts.append("\"name\":\"\(pick(["架空", "\\u67b6\\n", "a\\\"b"], &random))\"") }
            if Int.random(in: 0..<5, using: &random) == 0 { parts.append("\"\(pick(["memo", "hobby"], &random))\":{}") }
            if Bool.random(using: &random) {
                let appraisals = (0..<Int.random(in: 0...3, using: &random)).map { _ in appraisal(&random) }
                parts.append("\"appraisals\":[\(appraisals.joined(separator: ","))]")
            }
            parts.shuffle(using: &random)
            text += "{\(parts.joined(separator: ","))}" + pick(["\n", "\r\n", " \n", "}\n", "\n\n"], &random)
        }
        return Array(text.utf8)
    }

    /// Lines as a program writes them, of which about one in `oddity` has something odd; none if that is 0.
    static func alikeLines(_ random: inout SeededGenerator, count: Int, oddity: Int) -> [UInt8] {
        var text = ""
        for number in 0..<count {
            func odd(_ usual: String, _ others: [String]) -> String {
                guard oddity > 0, Int.random(in: 0..<oddity, using: &random) == 0 else { return usual }
                return others.randomElement(using: &random) ?? usual
            }
            let ratings = (0..<Int.random(in: 0...3, using: &random)).map { index in
                let score = odd("\(index + 1)", ["null", "\"5\"", "03", "3e0", "-", "3.0", "true", "[]"])
                return odd(
                    "{\"competency\":\"\(odd("ethics", ["x", "\\u0065thics", ""]))\",\"score\":\(score)}", ["{}", "3", "null"])
            }
            let list = odd(
                "[\(ratings.joined(separator: ","))]",
                ["null", "[ ]", "[,]", "{}", "[{}", "[\(ratings.joined(separator: " , "))]"])
            let kind = odd(",\"kind\":\"regular\"", ["", ",\"kind\":\"regular\",\"kind\":\"regular\"", ",\"note\":1"])
            let appraisal = "{\"fiscal_year\":\(odd("2023", ["\"R5\"", "20 23", "x"]))\(kind),\"ratings\":\(list)}"
            let appraisals = odd("[\(appraisal)]", ["[]", "[\(appraisal),\(appraisal)]", "null", "[\(appraisal)"])
            let name = odd("架空 太郎", ["a\\\"b", "\\u67b6", "a\u{1}b", String(repeating: "長", count: 20)])
            let line =
                "{\"id\":\"000\(1_000 + number)\",\"name\":\"\(name)\"\(odd("", [" ", ",\"x\":{}", ",,"])),\"grade\":\"A1\","
                + "\"hired_on\":\(odd("\"2020-04-01\"", ["null", "20200401", "\"R2.4.1\""])),\"appraisals\":\(appraisals)}"
            text += line + odd("\n", ["\r\n", " \n", "}\n", "\n\n", "x\n"])
        }
        return Array(text.utf8)
    }

    private static func appraisal(_ random: inout SeededGenerator) -> String {
        let ratings = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            "{\"competency\":\"\(pick(["倫理", "execution", "x"], &random))\",\"score\":\(pick(["3", "null", "\"5\"", "9"], &random))}"
        }
        return "{\"fiscal_year\":\(pick(["2023", "\"R5\"", "5"], &random)),\"kind\":\"\(pick(["定期評価", "regular"], &random))\","
            + "\"ratings\":[\(ratings.joined(separator: ","))]}"
    }

    private static func name(_ random: inout SeededGenerator) -> String {
        pick(["架空 太郎", "架空,花子", "a\nb", "a\r\nb", "\"q\"", "", "　全角　", String(repeating: "長", count: 40)], &random)
    }

    private static func pick(_ texts: [String], _ random: inout SeededGenerator) -> String {
        texts.randomElement(using: &random) ?? ""
    }

    /// Quoted where it must be, and sometimes where it must not.
    private static func cell(_ text: String, _ random: inout SeededGenerator) -> String {
        let must = text.utf8.contains { ",\"\n\r".utf8.contains($0) }
        switch Int.random(in: 0..<(must ? 30 : 12), using: &random) {
        case 0: return text
        case 1: return "\"" + text.replacing("\"", with: "\"\"")
        case 2: return "\"" + text + "\"x"
        case 3, 4, 5: return "\"" + text.replacing("\"", with: "\"\"") + "\""
        default: return must ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
        }
    }

    private static func row(_ cells: [String], _ ending: String, _ random: inout SeededGenerator) -> String {
        var cells = cells
        switch Int.random(in: 0..<40, using: &random) {
        case 0: cells.removeLast()
        case 1: cells.append("more")
        case 2: return ending
        default: break
        }
        return cells.joined(separator: ",") + ending
    }
}
