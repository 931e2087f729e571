import Columnar
import Diagnostics
import Records
import Schema
import Testing

struct ConversionTests {
    private static func read(_ field: FieldSchema, _ text: String) throws -> (value: String, findings: [String]) {
        let schema = DatasetSchema(
            tables: [TableSchema(id: "t", rowName: "r", key: ["n"], fields: [FieldSchema(name: "n", type: .int), field])],
            vocabulary: Schemas.ward.vocabulary)
        let data = try schema.read(("t.csv", "n,\(field.name)\n1,\"\(text)\"\n"))
        return (String(data.text("t").first?.dropFirst(4) ?? ""), data.findings.map(\.code))
    }

    @Test(
        "a cell is read as its field's type",
        arguments: [
            (FieldType.int, "12", "12"), (.int, "-3", "-3"), (.int, "１２", "12"), (.int, "+5", "5"),
            (.int, "1,234,567", "1234567"), (.int, "3.0", "3"),
            (.int, "－７", "-7"), (.int, "9223372036854775807", "9223372036854775807"), (.int, "007", "7"),
            (.double, "3.25", "3.25"),
            (.double, "0.1", "0.1"), (.double, "１．５", "1.5"), (.double, "1e3", "1000.0"),
            (.double, "123456789012345678", "1.2345678901234568e+17"),
            (.double, "-0.5", "-0.5"), (.double, "1,000.5", "1000.5"), (.bool, "true", "true"), (.bool, "いいえ", "false"),
            (.bool, "有", "true"),
            (.bool, "未", "false"), (.bool, "○", "true"), (.bool, "×", "false"), (.bool, "１", "true"), (.bool, "False", "false"),
            (.date, "2024-04-01", "2024-04-01"), (.date, "Ｒ６．４．１", "2024-04-01"), (.date, "令和元年５月１日", "2019-05-01"),
            (.fiscalYear, "2023", "2023"),
            (.fiscalYear, "令和5年度", "2023"), (.level, "3", "3"), (.level, "５", "5"), (.level, "4.0", "4"),
            (.level, "十分に満たしている", "5"),
            (.grade, "A1", "A1"), (.grade, "主任", "A2"), (.grade, "ａ３", "A3"), (.competency, "倫理", "ethics"),
            (.competency, "知識･技術", "knowledge"),
            (.competency, "知識技術", "knowledge"), (.string, "３人", "３人"), (.string, "\u{FA19}", "\u{FA19}"),
        ] as [(FieldType, String, String)])
    func values(type: FieldType, text: String, expected: String) throws {
        let (value, findings) = try Self.read(FieldSchema(name: "x", type: type), text)
        #expect(Array(value.utf8) == Array(expected.utf8))
        #expect(findings == [])
    }

    @Test(
        "a cell that is not of its field's type is unreadable and told",
        arguments: [
            (FieldType.int, "③", "JZ0502"), (.int, "三", "JZ0502"), (.int, "1.5", "JZ0502"), (.int, "1 2", "JZ0502"),
            (.int, "12,34", "JZ0502"),
            (.int, "9223372036854775808", "JZ0502"), (.int, "0x10", "JZ0502"), (.int, "-", "JZ0502"), (.double, "nan", "JZ0503"),
            (.double, "inf", "JZ0503"), (.double, "0x1p3", "JZ0503"), (.double, "1e999", "JZ0503"), (.double, "1.", "JZ0503"),
            (.double, ".5", "JZ0503"),
            (.bool, "たぶん", "JZ0507"), (.bool, "2", "JZ0507"), (.date, "24/4/1", "JZ0504"), (.date, "45017", "JZ0504"),
            (.fiscalYear, "5", "JZ0506"),
            (.level, "0", "JZ0510"), (.level, "6", "JZ0510"), (.level, "3.5", "JZ0511"),
            (.level, "4→3", "JZ0511"),
            (.grade, "社長", "JZ0509"), (.competency, "倫里", "JZ0509"), (.training, "X1", "JZ0509"),
        ] as [(FieldType, String, String)])
    func refused(type: FieldType, text: String, code: String) throws {
        let (value, findings) = try Self.read(FieldSchema(name: "x", type: type), text)
        #expect(value == "<unreadable>")
        #expect(findings == [code])
    }

    @Test("an empty cell is told unless the field is optional", arguments: ["", " ", "　"])
    func empty(text: String) throws {
        #expect(try Self.read(FieldSchema(name: "x", type: .int), text) == ("<empty>", ["JZ0501"]))
        #expect(try Self.read(FieldSchema(name: "x", type: .int, optional: true), text) == ("<empty>", []))
    }

    @Test(
        "spellings of a blank say why the cell is empty",
        arguments: [("未実施", "<notRated>"), ("-", "<notRated>"), ("－", "<notRated>"), (" 対象外 ", "<notApplicable>"), ("3", "3")])
    func blanks(text: String, expected: String) throws {
        let field = FieldSchema(
            name: "x", type: .level, blanks: [.notRated: ["未実施", "-"], .notApplicable: ["対象外"]])
        #expect(try Self.read(field, text) == (expected, []))
    }

    @Test(
        "a code of fixed width gets its lost zeros back",
        arguments: [
            ("0001234", "0001234", []), ("1234", "0001234", ["JZ0512"]), ("１２３４", "0001234", ["JZ0512"]),
            ("1.23E+05", "<unreadable>", ["JZ0513"]),
            ("A123", "A123", ["JZ0514"]), ("123456789", "123456789", ["JZ0514"]), ("０００１２３４", "0001234", []),
        ] as [(String, String, [String])])
    func width(text: String, expected: String, codes: [String]) throws {
        #expect(try Self.read(FieldSchema(name: "x", type: .string, width: 7), text) == (expected, codes))
    }

    @Test(
        "a word of a closed list is its code",
        arguments: [
            ("正規", "regular", []), ("regular", "regular", []), ("Ｒegular", "regular", []), ("臨時", "<unreadable>", ["JZ0508"]),
        ]
            as [(String, String, [String])])
    func oneOf(text: String, expected: String, codes: [String]) throws {
        let field = FieldSchema(name: "x", type: .string, oneOf: [AllowedValue(code: "regular", spellings: ["正規"])])
        #expect(try Self.read(field, text) == (expected, codes))
    }
}
