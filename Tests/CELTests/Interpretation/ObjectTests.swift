import Testing

@testable import CEL

@Suite("objects of the host")
struct ObjectTests {
    private static let finance = StaffObjects.record(
        StaffObjects.department, "FIN", ["label": .value(.string("財政課"))])

    private static let values: [String: CELResult] = {
        let first = StaffObjects.record(
            StaffObjects.employee, "A1",
            ["level": .value(.int(3)), "department": .value(finance), "ratings": .value(.list([.int(3), .int(4)]))])
        let second = StaffObjects.record(
            StaffObjects.employee, "A2",
            ["level": .unknown(named: "employee.level"), "department": .value(finance), "nickname": .value(.string("ann"))])
        return ["employee": .value(first), "staff": .value(.list([first, second])), "year": .value(.int(2024))]
    }()

    @Test(
        "fields, presence and identity come from the host",
        arguments: [
            ("employee.level + 1", "4"), ("employee.department.label", "'財政課'"), ("has(employee.nickname)", "false"),
            ("has(staff[1].nickname)", "true"), ("has(staff[1].level)", "unknown(employee.level)"),
            ("employee.?nickname.orValue('-')", "'-'"), ("staff[1].?nickname.orValue('-')", "'ann'"),
            ("staff[1].?level.orValue(1)", "unknown(employee.level)"), ("employee.nickname == 'x'", "unknown(employee.nickname)"),
            ("employee == staff[0]", "true"), ("employee == staff[1]", "false"), ("employee in staff", "true"),
            ("staff[0].department == staff[1].department", "true"), ("staff.exists(s, s.level == 3)", "true"),
            ("staff.all(s, s.level == 3)", "unknown(employee.level)"), ("staff.filter(s, s.id == 'A2').size()", "1"),
            ("staff.map(s, s.id)", "['A1', 'A2']"), ("staff.map(s, s.level)", "unknown(employee.level)"),
            ("employee.ratings.exists_one(r, r > 3)", "true"), ("optional.of(employee).department.label.orValue('')", "'財政課'"),
            ("dyn(employee).level", "3"), ("dyn(employee).salary", "error(no_such_field)"), ("has(dyn(employee).level)", "true"),
            ("type(employee) == type(staff[0])", "true"), ("dyn(employee).?nickname.hasValue()", "false"),
        ])
    func fields(text: String, result: String) {
        #expect(Evaluating.text(Evaluating.result(text, in: StaffObjects.environment, Self.values)) == result)
    }
}
