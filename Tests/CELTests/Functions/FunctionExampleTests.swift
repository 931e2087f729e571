import CEL
import Testing

@Suite("The examples of the functions")
struct FunctionExampleTests {
    @Test(
        "every example of every overload is accepted by the checker and is true",
        arguments: CELLibrary.all.flatMap(\.functions).flatMap(\.overloads).filter { !$0.examples.isEmpty }.map(\.id))
    func examplesHold(id: String) {
        let examples = CELLibrary.all.flatMap(\.functions).flatMap(\.overloads).filter { $0.id == id }.flatMap(\.examples)
        for example in examples {
            #expect(FunctionRun.text(example) == "true", "\(example)")
        }
    }
}
