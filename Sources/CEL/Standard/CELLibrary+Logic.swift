import Diagnostics

extension CELLibrary {
    /// `!`, `&&`, `||`, `==`, `!=`. The two in the middle also settle errors and unknowns, which the interpreter does.
    static let logicFunctions: [CELFunction] = [
        CELFunction(
            "!_", LocalizedText(ja: "真偽を逆にする", en: "the other truth value"),
            [
                CELOverload("logical_not", [.bool], .bool, examples: ["!false"]) { values in
                    guard case .bool(let value) = values[0] else { return .error(.noOverload("!_", values)) }
                    return .value(.bool(!value))
                }
            ]),
        CELFunction(
            "_&&_", LocalizedText(ja: "両方とも真か", en: "whether both hold"),
            [CELOverload("logical_and", [.bool, .bool], .bool, examples: ["true && true"]) { both($0, "_&&_") { $0 && $1 } }]),
        CELFunction(
            "_||_", LocalizedText(ja: "どちらかが真か", en: "whether one holds"),
            [CELOverload("logical_or", [.bool, .bool], .bool, examples: ["false || true"]) { both($0, "_||_") { $0 || $1 } }]),
        CELFunction(
            "_==_", LocalizedText(ja: "等しいか", en: "whether both are equal"),
            [
                CELOverload("equals", [.parameter("A"), .parameter("A")], .bool, examples: ["1 == 1", "[1, 2] == [1, 2]"]) {
                    .value(.bool($0[0] == $0[1]))
                }
            ]),
        CELFunction(
            "_!=_", LocalizedText(ja: "等しくないか", en: "whether both differ"),
            [
                CELOverload("not_equals", [.parameter("A"), .parameter("A")], .bool, examples: ["'a' != 'b'"]) {
                    .value(.bool($0[0] != $0[1]))
                }
            ]),
    ]

    private static func both(_ values: [CELValue], _ name: String, _ decide: (Bool, Bool) -> Bool) -> CELResult {
        guard case .bool(let left) = values[0], case .bool(let right) = values[1] else {
            return .error(.noOverload(name, values))
        }
        return .value(.bool(decide(left, right)))
    }
}
