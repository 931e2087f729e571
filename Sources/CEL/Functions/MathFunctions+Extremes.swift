import Diagnostics

extension MathFunctions {
    static let extremes: [CELFunction] = [greatest, least]

    private static let greatest = CELFunction(
        "math.greatest",
        LocalizedText(
            ja: "最も大きい数。数をいくつでも、または数のリストを与える。等しければ先のもの",
            en: "the greatest of any number of numbers, or of a list of numbers; the first of equal ones"),
        overloads("math_greatest", "math.greatest", .greater))

    private static let least = CELFunction(
        "math.least",
        LocalizedText(
            ja: "最も小さい数。数をいくつでも、または数のリストを与える。等しければ先のもの",
            en: "the least of any number of numbers, or of a list of numbers; the first of equal ones"),
        overloads("math_least", "math.least", .less))

    /// Three numbers or more become a list.
    static let macros: [CELMacro] = ["math.greatest", "math.least"].map { name in
        CELMacro(name, arguments: 3...Int.max) { call in
            let list = call.node(.list(call.arguments.map { CELExpression.Element($0) }))
            guard let target = call.target else { return .call(target: nil, name, [list]) }
            return .call(target: target, String(name.dropFirst("math.".count)), [list])
        }
    }

    private static let numberTypes: [CELType] = [.int, .uint, .double]

    private static func overloads(_ id: String, _ name: String, _ wanted: CELOrder) -> [CELOverload] {
        let evaluate: @Sendable ([CELValue]) -> CELResult = { arguments in
            if arguments.count == 1, case .list(let list) = arguments[0] { return extreme(list, wanted, name) }
            return extreme(arguments, wanted, name)
        }
        func one(_ type: CELType) -> CELOverload {
            let number = type == .uint ? "7u" : type == .double ? "7.5" : "7"
            return CELOverload("\(id)_\(type)", [type], type, examples: ["\(name)(\(number)) == \(number)"], evaluate: evaluate)
        }
        func two(_ left: CELType, _ right: CELType) -> CELOverload {
            CELOverload(
                "\(id)_\(left)_\(right)", [left, right], left == right ? left : .dyn,
                examples: [
                    "\(name)(\(left)(3), \(right)(7)) == \(wanted == .greater ? right : left)(\(wanted == .greater ? 7 : 3))"
                ],
                evaluate: evaluate)
        }
        func list(_ type: CELType) -> CELOverload {
            CELOverload(
                "\(id)_list_\(type)", [.list(type)], type,
                examples: ["\(name)([\(type)(3), \(type)(7), \(type)(5)]) == \(type)(\(wanted == .greater ? 7 : 3))"],
                evaluate: evaluate)
        }
        return numberTypes.map(one) + numberTypes.flatMap { left in numberTypes.map { two(left, $0) } } + numberTypes.map(list)
    }

    private static func extreme(_ numbers: some Collection<CELValue>, _ wanted: CELOrder, _ name: String) -> CELResult {
        guard var best = numbers.first else {
            return .error(CELError(.invalidArgument, "`\(name)` has no value for an empty list"))
        }
        for number in numbers {
            switch number {
            case .int, .uint, .double: if number.order(to: best) == wanted { best = number }
            default: return .error(.noOverload(name, [number]))
            }
        }
        return .value(best)
    }
}
