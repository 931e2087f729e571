import Diagnostics
import Foundation
import Policies
import TestSupport
import Testing

@testable import Handbook

/// The small policy that these tests write as a handbook.
enum Sample {
    static func policy() throws -> TypedPolicy { try policy(PackageRoot.text("Tests/HandbookTests/Sample/policy.yaml")) }

    static func policy(_ text: String) throws -> TypedPolicy {
        let loaded = PolicyLoader.load(sources: [SourceText(name: "policy.yaml", text: text)])
        let mistakes = loaded.diagnostics.map(\.message.en)
        try #require(mistakes.isEmpty, "a mistake in the sample")
        let policy = try #require(loaded.policy)
        let typed = PolicyTyper.type(policy)
        return try #require(typed.policy, "\(typed.diagnostics.map(\.message.en))")
    }

    static func meguro() throws -> TypedPolicy {
        let loaded = try PolicyLoader.load(paths: [PackageRoot.url("Rules/meguro").path])
        let policy = try #require(loaded.policy)
        return try #require(PolicyTyper.type(policy).policy)
    }
}
