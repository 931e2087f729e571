import CivilTime
import Testing

@testable import CEL

@Suite("Functions on extreme values")
struct ExtremeArgumentTests {
    @Test(
        "no function traps, whatever it is called with",
        arguments: FunctionDeclarationTests.libraries.flatMap(\.functions).flatMap(\.overloads).map(\.id))
    func returns(id: String) throws {
        let overload = try #require(
            FunctionDeclarationTests.libraries.flatMap(\.functions).flatMap(\.overloads).first { $0.id == id })
        var calls: [[CELValue]] = [[]]
        for parameter in overload.parameters {
            let values = Self.values(of: parameter)
            calls = calls.flatMap { call in values.map { call + [$0] } }
        }
        var wrong: [String] = []
        for call in calls {
            guard case .value(let value) = overload.evaluate(call), !value.fits(overload.result) else { continue }
            wrong.append("(" + call.map(\.literalText).joined(separator: ", ") + ") gave " + value.literalText)
        }
        #expect(wrong == [])
    }

    private static func values(of type: CELType) -> [CELValue] {
        switch type {
        case .bool: [.bool(false), .bool(true)]
        case .int: [.min, -1, 0, 1, 64, .max].map(CELValue.int)
        case .uint: [0, 1, 64, .max].map(CELValue.uint)
        case .double: [.nan, -.infinity, -0.0, .leastNonzeroMagnitude, 0x1p63, .greatestFiniteMagnitude].map(CELValue.double)
        case .string: ["", "\u{0}", "e\u{301}😀", "%s%.9f\\", "2024-04-01", "::1/64", "1e400"].map(CELValue.string)
        case .bytes: [.bytes([]), .bytes([0xFF, 0, 0xE4])]
        case .duration:
            [(Int64.min, 0), (-CELDuration.limit, -854_775_808), (0, 0), (CELDuration.limit, 854_775_807)]
                .compactMap { CELDuration(seconds: $0, nanoseconds: $1).map(CELValue.duration) }
        case .timestamp:
            [CELTimestamp.range.lowerBound, -1, CELTimestamp.range.upperBound]
                .compactMap { CELTimestamp(seconds: $0, nanoseconds: 999_999_999).map(CELValue.timestamp) }
        case .date: ["0001-01-01", "2024-02-29", "9999-12-31"].compactMap { CivilDate(parsing: $0).map(CELValue.date) }
        case .list(let element): [.list([]), .list(CELList(values(of: element))), .list([.null, .int(1), .list([])])]
        case .map: [.map(CELMap(strings: [])), .map(CELMap(strings: [("a", .null)]))]
        case .optional(let content): [.optional(.none)] + values(of: content).prefix(2).map { .optional(.some($0)) }
        case .type: [.type(.int)]
        case .named("net.IP", _): ["0.0.0.0", "::", "ffff::"].compactMap { try? IPAddress(parsing: $0).value }
        case .named("net.CIDR", _):
            ["0.0.0.0/0", "::/0", "::1/128", "1.2.3.4/32"].compactMap { try? IPNetwork(parsing: $0).value }
        default: [.null, .int(.min), .double(.nan), .string(""), .list([.double(.nan)]), .optional(.none)]
        }
    }
}
