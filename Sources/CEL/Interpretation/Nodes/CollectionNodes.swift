/// `[a, ?b]`.
final class ListNode: Node {
    private let elements: [(node: any Node, isOptional: Bool)]

    init(_ elements: [(node: any Node, isOptional: Bool)]) { self.elements = elements }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        var hindrance = Hindrance()
        var values: [CELValue] = []
        values.reserveCapacity(elements.count)
        for (node, isOptional) in elements {
            guard let value = hindrance.take(node.evaluate(&frame)) else { continue }
            guard isOptional else {
                values.append(value)
                continue
            }
            switch value {
            case .optional(.some(let inner)): values.append(inner)
            case .optional(.none): continue
            default: hindrance.add(.noOverload("[?_]", [value]))
            }
        }
        return hindrance.result ?? ResultLimit.result(CELList(values))
    }
}

/// `{k: v, ?k: o}`.
final class MapNode: Node {
    private let entries: [(key: any Node, value: any Node, isOptional: Bool)]

    init(_ entries: [(key: any Node, value: any Node, isOptional: Bool)]) { self.entries = entries }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        var hindrance = Hindrance()
        var made: [(key: CELValue, value: CELValue)] = []
        made.reserveCapacity(entries.count)
        for entry in entries {
            let key = hindrance.take(entry.key.evaluate(&frame))
            let value = hindrance.take(entry.value.evaluate(&frame))
            guard let key, let value else { continue }
            guard entry.isOptional else {
                made.append((key, value))
                continue
            }
            switch value {
            case .optional(.some(let inner)): made.append((key, inner))
            case .optional(.none): continue
            default: hindrance.add(.noOverload("{?_: _}", [value]))
            }
        }
        if let result = hindrance.result { return result }
        do {
            return ResultLimit.result(try CELMap(made))
        } catch {
            return .error(error)
        }
    }
}
