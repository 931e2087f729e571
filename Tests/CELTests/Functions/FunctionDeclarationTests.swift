import Diagnostics
import Testing

@testable import CEL

@Suite("The declarations of the function libraries")
struct FunctionDeclarationTests {
    static let libraries: [CELLibrary] = [
        .standardFunctions, .strings, .math, .lists, .sets, .encoders, .network, .regex, .optionals, .date,
    ]
    private static let overloads = libraries.flatMap(\.functions).flatMap(\.overloads)

    @Test("no two overloads have one id")
    func uniqueIDs() {
        let ids = Dictionary(grouping: Self.overloads, by: \.id).filter { $0.value.count > 1 }.keys
        #expect(ids.isEmpty)
    }

    @Test("every overload has an example")
    func examples() {
        #expect(Self.overloads.filter(\.examples.isEmpty).map(\.id) == [])
    }

    @Test("every function is documented in both languages", arguments: libraries.flatMap(\.functions).map(\.name))
    func documentation(name: String) throws {
        let function = try #require(Self.libraries.flatMap(\.functions).first { $0.name == name })
        #expect(function.documentation.en.first?.isLetter == true && !function.documentation.ja.isEmpty)
        #expect(function.documentation.en != function.documentation.ja)
        #expect(!function.documentation.en.hasSuffix(".") && !function.documentation.ja.hasSuffix("。"))
    }

    @Test("an overload answers wrong arguments with an error", arguments: overloads.map(\.id))
    func wrongArguments(id: String) throws {
        let overload = try #require(Self.overloads.first { $0.id == id })
        guard !overload.parameters.isEmpty else { return }
        guard case .error = overload.evaluate([]) else {
            Issue.record("\(id) takes no arguments at all")
            return
        }
    }
}
