/// A variable of the environment.
final class VariableNode: Node {
    private let index: Int

    init(_ index: Int) { self.index = index }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        if index < frame.bindings.count { return frame.bindings[index] }
        return frame.ask?(index, &frame.cost) ?? .error(CELError(.noSuchVariable, "a variable has no value"))
    }
}

/// A variable that a macro binds.
final class LocalNode: Node {
    private let slot: Int

    init(_ slot: Int) { self.slot = slot }

    func evaluate(_ frame: inout Frame) -> CELResult {
        frame.cost &+= 1
        return frame.locals[slot]
    }
}
