@testable import CEL

/// A small model of a host: departments and staff, as objects.
enum StaffObjects {
    static let department = CELObjectType(
        name: "department", fields: [.init("id", .string), .init("label", .string)])

    static let employee = CELObjectType(
        name: "employee",
        fields: [
            .init("id", .string), .init("level", .refined("level", .int)), .init("department", .named("department", [])),
            .init("nickname", .string), .init("year", .refined("fiscal_year", .int)), .init("ratings", .list(.int)),
        ])

    static var environment: CELEnvironment {
        var environment = CELEnvironment()
        environment.declare(object: department)
        environment.declare(object: employee)
        environment.declare(variable: "employee", .named("employee", []))
        environment.declare(variable: "staff", .list(.named("employee", [])))
        environment.declare(variable: "params.limit", .int)
        environment.declare(variable: "year", .int)
        return environment
    }

    static func record(_ type: CELObjectType, _ id: String, _ fields: [String: CELResult] = [:]) -> CELValue {
        .object(RecordObject(type: type, id: id, fields: fields))
    }
}

/// An object by its id. Fields that are left out are empty: absent, and unknown when they are read.
struct RecordObject: CELObject {
    let type: CELObjectType
    let id: String
    let fields: [String: CELResult]

    func value(ofField slot: Int) -> CELResult {
        let name = type.fields[slot].name
        if name == "id" { return .value(.string(id)) }
        return fields[name] ?? .unknown(named: "\(type.name).\(name)")
    }

    func has(field slot: Int) -> CELResult {
        let name = type.fields[slot].name
        if case .unknown(let unknown)? = fields[name] { return .unknown(unknown) }
        return .value(.bool(name == "id" || fields[name] != nil))
    }

    func isSame(as other: any CELObject) -> Bool {
        (other as? RecordObject).map { $0.type.name == type.name && $0.id == id } ?? false
    }

    func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
