import Diagnostics
import Testing

@testable import CEL

@Suite("checking")
struct CheckerTests {
    struct Mistake: Sendable {
        let text: String
        let code: String
        let marked: String
        let message: String
        var help: String?
    }

    @Test(
        "a mistake is told with its place, the types and what may be meant",
        arguments: [
            Mistake(
                text: "emploee.level", code: "JZ0221", marked: "emploee", message: "there is no `emploee` here",
                help: "did you mean `employee`?"),
            Mistake(
                text: "employee.levle > 1", code: "JZ0222", marked: "levle", message: "`employee` has no field `levle`",
                help: "did you mean `level`?"),
            Mistake(
                text: "sizze('a')", code: "JZ0223", marked: "sizze", message: "there is no function `sizze`",
                help: "did you mean `size`?"),
            Mistake(
                text: "'a'.startWith('b')", code: "JZ0223", marked: "startWith", message: "there is no function `startWith`",
                help: "did you mean `startsWith`?"),
            Mistake(
                text: "staff.exist(e, true)", code: "JZ0223", marked: "exist", message: "there is no function `exist`",
                help: "did you mean `exists`?"),
            Mistake(
                text: "math.abss(1)", code: "JZ0223", marked: "math.abss", message: "there is no function `math.abss`",
                help: "did you mean `math.abs`?"),
            Mistake(
                text: "params.limt", code: "JZ0221", marked: "params.limt", message: "there is no `params.limt` here",
                help: "did you mean `params.limit`?"),
            Mistake(
                text: "contains('a', 'b')", code: "JZ0223", marked: "contains", message: "there is no function `contains`",
                help: "write it as x.contains(…)"),
            Mistake(text: "1 + 'a'", code: "JZ0224", marked: "1 + 'a'", message: "`+` cannot be used with (int, string)"),
            Mistake(
                text: "size(1)", code: "JZ0224", marked: "size(1)", message: "`size` cannot be used with (int)",
                help: "it takes size(string), size(bytes), size(list(T)), size(map(K, V))"),
            Mistake(
                text: "employee.level && true", code: "JZ0225", marked: "employee.level",
                message: "a condition must be bool, but this is level"),
            Mistake(
                text: "true ? 1 : 'a'", code: "JZ0226", marked: "true ? 1 : 'a'",
                message: "the two values of `? :` are of different types, int and string"),
            Mistake(
                text: "year.month", code: "JZ0227", marked: "year.month", message: "int has no fields, so `.month` cannot follow"),
            Mistake(text: "'abc'[0]", code: "JZ0228", marked: "'abc'[0]", message: "string cannot be indexed with int"),
            Mistake(text: "[1]['a']", code: "JZ0228", marked: "[1]['a']", message: "list(int) cannot be indexed with string"),
            Mistake(
                text: "'abc'.all(c, true)", code: "JZ0229", marked: "'abc'",
                message: "`all` goes over a list or a map, but this is string"),
            Mistake(
                text: "employee == 'A12'", code: "JZ0231", marked: "employee",
                message: "a `employee` itself cannot be compared with a text", help: "did you mean `.id`?"),
            Mistake(
                text: "'IT' != employee.department", code: "JZ0231", marked: "employee.department",
                message: "a `department` itself cannot be compared with a text", help: "did you mean `.id`?"),
            Mistake(text: "1 == 'a'", code: "JZ0232", marked: "1 == 'a'", message: "int and string cannot be compared with `==`"),
            Mistake(
                text: "1 == '2'", code: "JZ0232", marked: "1 == '2'", message: "int and string cannot be compared with `==`",
                help: "write the number without quotes: `2`"),
            Mistake(text: "'a' < 1", code: "JZ0232", marked: "'a' < 1", message: "string and int cannot be compared with `<`"),
            Mistake(
                text: "1 in ['a']", code: "JZ0232", marked: "1 in ['a']",
                message: "int and list(string) cannot be compared with `in`"),
            Mistake(text: "{1.5: 2}", code: "JZ0233", marked: "1.5", message: "double cannot be the key of a map"),
            Mistake(
                text: "foo.Bar{a: 1}", code: "JZ0234", marked: "foo.Bar", message: "no value of a type `foo.Bar` can be made"),
            Mistake(
                text: "google.protobuf.Int32Value{value: 'a'}", code: "JZ0235", marked: "'a'",
                message: "the field `value` is int, but the value is string"),
            Mistake(text: "[?1]", code: "JZ0236", marked: "1", message: "an element with `?` must be optional, but this is int"),
            Mistake(text: "date('2024-02-30') == date('2024-01-01')", code: "JZ0237", marked: "'2024-02-30'", message: ""),
            Mistake(text: "'a'.matches('(')", code: "JZ0237", marked: "'('", message: ""),
            Mistake(
                text: "[1].transformMapEntry(i, v, v)", code: "JZ0238", marked: "v",
                message: "transformMapEntry makes maps, but this is int"),
        ])
    func mistakes(mistake: Mistake) {
        let checked = StaffObjects.environment.check(Evaluating.source(mistake.text))
        #expect(checked.diagnostics.map(\.code) == [mistake.code])
        #expect(checked.diagnostics.first?.range.text == mistake.marked)
        if !mistake.message.isEmpty { #expect(checked.diagnostics.first?.message.en == mistake.message) }
        if let help = mistake.help { #expect(checked.diagnostics.first?.help?.en == help) }
    }

    @Test("all mistakes are told in one go, in the order of the text, each once")
    func several() {
        let checked = StaffObjects.environment.check(
            Evaluating.source("emploee.level > 1 && employee.levle + 1 > 2 && size(3) == 1 || staff.all(s, s.levl > undefined)"))
        #expect(checked.diagnostics.map(\.range.text) == ["emploee", "levle", "size(3)", "levl", "undefined"])
        #expect(checked.type == .error)
    }

    @Test("a mistake is told in Japanese, too")
    func japanese() {
        let checked = StaffObjects.environment.check(Evaluating.source("employee == 'A12'"))
        #expect(checked.diagnostics.first?.message.ja == "「employee」そのものは文字列と比べられない")
        #expect(checked.diagnostics.first?.help?.ja == "「.id」を付けますか")
    }

    @Test("a misspelt name can be mended by its fix")
    func fixes() {
        let fix = StaffObjects.environment.check(Evaluating.source("employee.levle > 1")).diagnostics.first?.fixes.first
        #expect(fix?.replacement == "level")
        #expect(fix?.range.text == "levle")
    }

    @Test("a warning leaves an expression that runs")
    func warning() {
        let checked = CELEnvironment().check(Evaluating.source("true || 'a'.matches('(')"))
        #expect(checked.expression != nil)
        #expect(checked.diagnostics.map(\.severity) == [.warning])
    }

    @Test(
        "types are deduced",
        arguments: [
            ("employee.level", "level"), ("employee.level + 1", "int"), ("staff.map(s, s.level)", "list(level)"),
            ("staff.filter(s, s.level > 2)", "list(employee)"), ("employee.?nickname", "optional_type(string)"),
            ("employee.?level.orValue(1)", "int"), ("true ? employee.level : staff[0].level", "level"),
            ("true ? employee.level : 3", "int"), ("[employee.level, 1]", "list(int)"),
            ("[employee.level, employee.year]", "list(int)"),
            ("staff.all(s, s.department == employee.department)", "bool"), ("employee.level < year", "bool"),
            ("{'a': employee}['a'].department.label", "string"), ("employee.level == 3", "bool"),
            ("employee.year == year", "bool"),
            ("[1, 'a']", "list(dyn)"), ("{1: 'a'}.transformMap(k, v, k + 1)", "map(int, int)"),
            ("staff.map(s, s.ratings)", "list(list(int))"),
            ("cel.bind(e, employee, e.level)", "level"), ("optional.of(employee).department", "optional_type(department)"),
            ("type(1)", "type(int)"), ("employee.ratings[0]", "int"), ("staff[?0]", "optional_type(employee)"),
        ])
    func types(text: String, type: String) {
        let checked = StaffObjects.environment.check(Evaluating.source(text))
        #expect(checked.diagnostics.map(\.message.en) == [])
        #expect(checked.type.description == type)
    }

    @Test("the whole must have the type that is expected")
    func expected() {
        let environment = StaffObjects.environment
        #expect(environment.check(Evaluating.source("employee.level"), expecting: .int).expression != nil)
        #expect(environment.check(Evaluating.source("3"), expecting: .refined("level", .int)).expression != nil)
        let wrong = environment.check(Evaluating.source("'a'"), expecting: .bool)
        #expect(wrong.diagnostics.first?.message.en == "this must be bool, but it is string")
    }

    @Test("an expression names the variables that it uses, in order and once")
    func variables() {
        let checked = StaffObjects.environment.check(
            Evaluating.source("year > params.limit && staff.all(year, year.level > 1) && year < 3"))
        #expect(checked.expression?.variables == ["year", "params.limit", "staff"])
    }

    @Test("a declared function takes the place of a library's")
    func functions() {
        var environment = CELEnvironment()
        environment.declare(
            function: CELFunction("size", LocalizedText("size"), [CELOverload("mine", [.int], .int) { _ in .value(.int(42)) }]))
        #expect(Evaluating.text(Evaluating.result("size(1)", in: environment)) == "42")
        #expect(environment.check(Evaluating.source("size('a')")).expression == nil)
    }

    @Test("every kind of mistake has its own code, and both languages")
    func kinds() {
        let codes = CELDiagnostics.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.hasPrefix("JZ02") && $0.count == 6 })
        #expect(CELDiagnostics.all.allSatisfy { !$0.message.ja.isEmpty && !$0.message.en.isEmpty })
    }
}
