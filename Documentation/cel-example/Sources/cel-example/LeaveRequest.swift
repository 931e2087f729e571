import CEL

/// A request for leave: a record of the host that expressions read.
struct LeaveRequest: CELObject {
    static let declaration = CELObjectType(
        name: "leave_request",
        fields: [
            .init("kind", .string, documentation: "`annual`, `care` or `study`"),
            .init("days", .int, documentation: "working days that are asked for"),
            .init("reason", .string, documentation: "may be empty"),
        ])

    let number: Int
    let kind: String
    /// Nil while the request does not say how many.
    let days: Int64?
    let reason: String?

    var type: CELObjectType { Self.declaration }

    func value(ofField slot: Int) -> CELResult {
        switch slot {
        case 0: .value(.string(kind))
        case 1: days.map { .value(.int($0)) } ?? .unknown(UnknownSet(UnknownAttribute("request.days")))
        default: reason.map { .value(.string($0)) } ?? .error(CELError(.noSuchField, "the request gives no reason"))
        }
    }

    func has(field slot: Int) -> CELResult {
        switch slot {
        case 0: .value(.bool(true))
        case 1: days == nil ? value(ofField: slot) : .value(.bool(true))
        default: .value(.bool(reason != nil))
        }
    }

    func isSame(as other: any CELObject) -> Bool { (other as? LeaveRequest)?.number == number }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
