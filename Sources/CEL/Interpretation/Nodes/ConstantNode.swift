/// A value that is known when the program is built, or an error that will come for certain.
final class ConstantNode: Node {
    let result: CELResult

    init(_ result: CELResult) { self.result = result }

    func evaluate(_ frame: inout Frame) -> CELResult { result }
}
