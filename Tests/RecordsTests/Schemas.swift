import Records
import Schema

/// Schemas that the tests read files by.
enum Schemas {
    /// Five tables of generated staff: one parent, four children, one of them without a key.
    static let staff = DatasetSchema(
        tables: [
            TableSchema(
                id: "employees", rowName: "employee", key: ["id"],
                fields: [
                    FieldSchema(name: "id", type: .string, headers: [HeaderPattern("employee_id")], personal: true),
                    FieldSchema(name: "name", type: .string, optional: true, personal: true),
                    FieldSchema(name: "department", type: .string),
                    FieldSchema(name: "section", type: .string),
                    FieldSchema(name: "grade", type: .grade, headers: [HeaderPattern("job_family + grade")]),
                    FieldSchema(name: "hired_on", type: .date),
                    FieldSchema(name: "grade_since", type: .date),
                    FieldSchema(name: "career_plan_on", type: .date, optional: true),
                    FieldSchema(
                        name: "evaluator", type: .reference(table: "employees"), headers: [HeaderPattern("evaluator_id")]),
                    FieldSchema(name: "engagement", type: .int, optional: true),
                ]),
            TableSchema(
                id: "ratings", rowName: "rating", parent: "employees", key: ["fiscal_year", "competency"],
                fields: [
                    FieldSchema(name: "fiscal_year", type: .int), FieldSchema(name: "competency", type: .competency),
                    FieldSchema(name: "score", type: .level),
                ]),
            TableSchema(
                id: "postings", rowName: "posting", parent: "employees", key: ["from_on", "to_on", "department"],
                fields: [
                    FieldSchema(name: "department", type: .string), FieldSchema(name: "from_on", type: .date),
                    FieldSchema(name: "to_on", type: .date, optional: true),
                ]),
            TableSchema(
                id: "interviews", rowName: "interview", parent: "employees", key: ["fiscal_year"],
                fields: [FieldSchema(name: "fiscal_year", type: .int), FieldSchema(name: "held_on", type: .date)]),
            TableSchema(
                id: "trainings_taken", rowName: "attendance", parent: "employees", files: ["trainings"],
                fields: [
                    FieldSchema(name: "course", type: .string, headers: [HeaderPattern("course_id")]),
                    FieldSchema(name: "completed_on", type: .date),
                    FieldSchema(
                        name: "category", type: .string,
                        oneOf: [AllowedValue(code: "ojt"), AllowedValue(code: "feedback"), AllowedValue(code: "training")]),
                ]),
        ],
        vocabulary: Vocabulary(
            grades: TermList(
                (1...6).map { ("A\($0)", ["administrative/\($0)"]) } + (1...4).map { ("T\($0)", ["technical_labour/\($0)"]) }
                    + [("K", ["fiscal_year/1"])]),
            competencies: TermList(
                [
                    "ethics", "knowledge", "judgement", "communication", "execution", "problem_solving", "cooperation",
                    "explanation",
                    "explanation_coordination", "vision", "decision", "operations", "leadership_development", "leadership",
                    "discipline", "responsibility", "initiative", "diligence",
                ].map { ($0, []) })))

    /// A ward's tables in Japanese, with children of children.
    static let ward = DatasetSchema(
        tables: [
            TableSchema(
                id: "employees", rowName: "employee", key: ["id"], files: ["employees", "職員"],
                fields: [
                    FieldSchema(name: "id", type: .string, headers: [HeaderPattern("職員番号")], personal: true, width: 7),
                    FieldSchema(name: "name", type: .string, headers: [HeaderPattern("氏名")], optional: true, personal: true),
                    FieldSchema(name: "grade", type: .grade, headers: [HeaderPattern("職層")]),
                    FieldSchema(name: "hired_on", type: .date, headers: [HeaderPattern("採用年月日")]),
                    FieldSchema(
                        name: "appointment", type: .string, headers: [HeaderPattern("任用区分")], optional: true,
                        oneOf: [
                            AllowedValue(code: "regular", spellings: ["正規"]),
                            AllowedValue(code: "reappointed", spellings: ["再任用短時間", "再任用フル"]),
                        ]),
                    FieldSchema(
                        name: "rater", type: .reference(table: "employees"), headers: [HeaderPattern("一次評価者")], optional: true),
                ]),
            TableSchema(
                id: "appraisals", rowName: "appraisal", parent: "employees", key: ["fiscal_year", "kind"],
                files: ["appraisals", "評価"],
                fields: [
                    FieldSchema(name: "fiscal_year", type: .fiscalYear, headers: [HeaderPattern("評価年度")]),
                    FieldSchema(
                        name: "kind", type: .string, headers: [HeaderPattern("評価種別")],
                        oneOf: [
                            AllowedValue(code: "regular", spellings: ["定期評価"]),
                            AllowedValue(code: "conditional", spellings: ["条件付採用"]),
                        ]),
                    FieldSchema(name: "final", type: .bool, headers: [HeaderPattern("確定")], optional: true),
                ]),
            TableSchema(
                id: "ratings", rowName: "rating", parent: "appraisals", key: ["competency"], files: ["ratings", "評価項目"],
                fields: [
                    FieldSchema(name: "competency", type: .competency, headers: [HeaderPattern("能力")]),
                    FieldSchema(
                        name: "score", type: .level, headers: [HeaderPattern("最終評価")], optional: true, sensitive: true,
                        blanks: [.notRated: ["未実施", "-"], .notApplicable: ["対象外"]]),
                ], wide: WideSchema(competency: "competency", value: "score")),
            TableSchema(
                id: "postings", rowName: "posting", parent: "employees", key: ["from"], files: ["postings", "異動歴"],
                fields: [
                    FieldSchema(name: "from", type: .date, headers: [HeaderPattern("発令日")]),
                    FieldSchema(
                        name: "duty", type: .string, headers: [HeaderPattern("本務・兼務")], optional: true,
                        oneOf: [
                            AllowedValue(code: "main", spellings: ["本務"]), AllowedValue(code: "concurrent", spellings: ["兼務"]),
                        ]),
                ], only: RowChoice(field: "duty", values: ["main"])),
            TableSchema(
                id: "surveys", rowName: "survey", key: ["fiscal_year", "item"],
                fields: [
                    FieldSchema(name: "fiscal_year", type: .fiscalYear), FieldSchema(name: "item", type: .string),
                    FieldSchema(name: "mean", type: .double),
                ]),
        ],
        vocabulary: Vocabulary(
            grades: TermList([("A1", ["係員"]), ("A2", ["主任"]), ("A3", ["係長"])]),
            competencies: TermList([("ethics", ["倫理"]), ("knowledge", ["知識・技術"]), ("execution", ["業務遂行"])]),
            levels: LevelScale(lowest: 1, highest: 5, spellings: ["十分に満たしている": 5])))
}
