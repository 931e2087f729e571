import Columnar
import Foundation
import Records
import Schema
import Testing

struct StaffTests {
    @Test("generated staff is read from five files with parents, references and joined codes")
    func csv() throws {
        let data = try Schemas.staff.read(
            (
                "employees.csv",
                """
                employee_id,name,department,section,job_family,grade,hired_on,grade_since,career_plan_on,evaluator_id,engagement
                1000001,高橋 陽子,D19,D19-S3,administrative,3,2003-03-28,2017-08-03,2019-07-17,1000002,68
                1000002,高橋 花子,D21,D21-S4,technical_labour,2,2013-10-15,2023-05-12,,1000002,

                """
            ),
            (
                "ratings.csv",
                """
                employee_id,fiscal_year,competency,score
                1000002,2024,ethics,4
                1000001,2024,knowledge,2
                1000001,2023,ethics,5
                1000001,2024,ethics,3

                """
            ), ("trainings.csv", "employee_id,course_id,completed_on,category\n1000001,D008,2024-01-06,feedback\n"))
        #expect(data.findingLines() == [])
        #expect(
            data.text("employees") == [
                "1000001 | 高橋 陽子 | D19 | D19-S3 | A3 | 2003-03-28 | 2017-08-03 | 2019-07-17 | @1 | 68",
                "1000002 | 高橋 花子 | D21 | D21-S4 | T2 | 2013-10-15 | 2023-05-12 | <empty> | @1 | <empty>",
            ])
        #expect(
            data.text("ratings") == [
                "0 | 2023 | ethics | 5", "0 | 2024 | ethics | 3", "0 | 2024 | knowledge | 2", "1 | 2024 | ethics | 4",
            ])
        #expect(data.text("trainings_taken") == ["0 | D008 | 2024-01-06 | feedback"])
        #expect(data.table("postings") == nil)
        #expect(data.table("ratings")?.rows(ofParent: 0) == 0..<3)
        #expect(data.table("employees")?.row(key: "1000002") == 1)
        #expect(data.place(table: "ratings", row: 2, field: "score")?.line == 3)
        #expect(data.place(table: "ratings", row: 2, field: "score")?.column == 4)
    }

    @Test("nested lines hold the same records as the five files")
    func ndjson() throws {
        let data = try Schemas.staff.read(
            (
                "records.ndjson",
                """
                {"employee_id":1000001,"name":"高橋 陽子","department":"D19","section":"D19-S3","job_family":"administrative","grade":3,\
                "hired_on":"2003-03-28","grade_since":"2017-08-03","career_plan_on":null,"evaluator_id":1000001,"engagement":68,\
                "ratings":[{"fiscal_year":2024,"competency":"knowledge","score":2},{"score":5,"fiscal_year":2023,"competency":"ethics"}],\
                "trainings":[]}

                """
            ))
        #expect(data.findingLines() == [])
        #expect(
            data.text("employees") == [
                "1000001 | 高橋 陽子 | D19 | D19-S3 | A3 | 2003-03-28 | 2017-08-03 | <empty> | @0 | 68"
            ])
        #expect(data.text("ratings") == ["0 | 2023 | ethics | 5", "0 | 2024 | knowledge | 2"])
        #expect(data.text("trainings_taken") == [])
        #expect(data.text("interviews") == ["not supplied"])
        #expect(data.place(table: "ratings", row: 0, field: "score")?.header == "ratings[1].score")
    }

    /// `JINZAI_STAFF_DATA` names a folder of `employees.csv` and so on, and perhaps `records.ndjson`.
    @Test(
        "a folder of generated staff is read without findings, the same from rows and from lines",
        .enabled(if: ProcessInfo.processInfo.environment["JINZAI_STAFF_DATA"] != nil))
    func generated() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["JINZAI_STAFF_DATA"])
        let names = ["employees", "ratings", "postings", "interviews", "trainings"].map { folder + "/\($0).csv" }
        let clock = ContinuousClock()
        var rows: Dataset?
        let rowsTime = try clock.measure { rows = try DatasetReader(schema: Schemas.staff).read(paths: names) }
        var lines: Dataset?
        let linesTime = try clock.measure {
            lines = try DatasetReader(schema: Schemas.staff).read(paths: [folder + "/records.ndjson"])
        }
        print("rows", rowsTime, "lines", linesTime)
        #expect(rows?.findingLines().prefix(20).map { $0 } == [])
        #expect(lines?.findingLines().prefix(20).map { $0 } == [])
        for table in Schemas.staff.tables {
            #expect(rows?.text(table.id) == lines?.text(table.id))
        }
    }
}
