import Schema
import Testing

struct VocabularyTests {
    @Test(
        "a word is found however wide it is written",
        arguments: [
            ("knowledge", 0), ("知識・技術", 0), ("知識･技術", 0), ("知識技術", 0), (" 知識　・ 技術", 0), ("Ｋｎｏｗｌｅｄｇｅ", 0),
            ("コミュニケーション", 1), ("ｺﾐｭﾆｹｰｼｮﾝ", 1), ("ガバナンス", 2), ("ｶﾞﾊﾞﾅﾝｽ", 2),
        ])
    func found(spelling: String, index: Int) {
        let terms = TermList([("knowledge", ["知識・技術"]), ("communication", ["コミュニケーション"]), ("governance", ["ガバナンス"])])
        #expect(terms.index(of: spelling) == index)
    }

    @Test("a form that two words share finds only the one that is spelled exactly so")
    func ambiguous() {
        let terms = TermList([("a1", []), ("A1", []), ("b", ["説明"]), ("c", ["説明"])])
        #expect(terms.index(of: "a1") == 0)
        #expect(terms.index(of: "A1") == 1)
        #expect(terms.index(of: "Ａ1") == nil)
        #expect(terms.index(of: "説明") == 2)
        #expect(terms.index(of: "説 明") == nil)
        #expect(terms.index(of: "d") == nil)
    }

    @Test("words that differ by one kanji variant are different")
    func variants() {
        let terms = TermList([("x", ["神"]), ("y", ["\u{FA19}"])])
        #expect(terms.index(of: "神") == 0)
        #expect(terms.index(of: "\u{FA19}") == 1)
    }

    @Test(
        "half-width katakana are composed",
        arguments: [("ﾌﾘｶﾞﾅ", "フリガナ"), ("ﾊﾟｰﾄ", "パート"), ("ｳﾞ", "ヴ"), ("ﾃﾞﾂﾞﾎﾞﾎﾟ", "デヅボポ"), ("ｱﾞ", "ア゛")])
    func katakana(text: String, expected: String) {
        #expect(WordForm.folded(text) == expected)
    }
}

struct HeaderPatternTests {
    @Test("a plus between spaces joins headers")
    func joined() {
        #expect(HeaderPattern("job_family + grade").parts == ["job_family", "grade"])
        #expect(HeaderPattern("A+B").parts == ["A+B"])
        #expect(HeaderPattern("職層").parts == ["職層"])
    }
}

struct DatasetSchemaTests {
    private let schema = DatasetSchema(
        tables: [
            TableSchema(id: "ratings", rowName: "rating", parent: "appraisals", fields: []),
            TableSchema(id: "appraisals", rowName: "appraisal", parent: "employees", fields: []),
            TableSchema(id: "employees", rowName: "employee", fields: [FieldSchema(name: "id", type: .string)]),
            TableSchema(id: "lost", rowName: "lost", parent: "nowhere", fields: []),
        ], vocabulary: Vocabulary())

    @Test("parents stand before their children")
    func order() {
        #expect(schema.tables.map(\.id) == ["employees", "appraisals", "ratings", "lost"])
    }

    @Test("tables, children, ancestors and fields are found")
    func lookups() {
        #expect(schema.children(of: "employees").map(\.id) == ["appraisals"])
        #expect(schema.ancestors(of: "ratings").map(\.id) == ["appraisals", "employees"])
        #expect(schema.table(rowName: "appraisal")?.id == "appraisals")
        #expect(schema.table(named: "employees")?.slot(of: "id") == 0)
        #expect(schema.table(named: "nobody") == nil)
    }
}
