/// A well-known message of `google.protobuf`, which becomes the value that it stands for.
final class MessageNode: Node {
    private let message: WellKnownMessage
    private let fields: [(name: String, node: any Node, isOptional: Bool)]

    init(_ message: WellKnownMessage, _ fields: [(name: String, node: any Node, isOptional: Bool)]) {
        self.message = message
        self.fields = fields
    }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        var hindrance = Hindrance()
        var values: [String: CELValue] = [:]
        for (name, node, isOptional) in fields {
            guard let value = hindrance.take(node.evaluate(&frame)) else { continue }
            guard isOptional else {
                values[name] = value
                continue
            }
            switch value {
            case .optional(.some(let inner)): values[name] = inner
            case .optional(.none): continue
            default: hindrance.add(.noOverload(message.fullName, [value]))
            }
        }
        return hindrance.result ?? message.make(values)
    }
}
