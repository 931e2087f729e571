import CEL
import Diagnostics

/// What the other branches of a rule need to know of one.
struct BranchOutline {
    let range: SourceRange
    /// `.error` where that was told already.
    let type: CELType
    /// Whether it has no condition, or one that is no more than `true`.
    let always: Bool
    /// Whether it is a nested rule that may give nothing.
    let mayBeAbsent: Bool

    /// Whether something is given in every case that comes to this branch.
    var isExhaustive: Bool { always && !mayBeAbsent }

    /// Whether the first match of these branches may give nothing. A nested rule under a condition that holds has the last word; one
    /// without a condition hands over to what follows.
    static func mayGiveNothing(_ branches: [BranchOutline]) -> Bool {
        for branch in branches {
            if branch.isExhaustive { return false }
            if branch.mayBeAbsent, !branch.always { return true }
        }
        return true
    }
}

extension RuleCompiler {
    /// The type that the outputs have in common; each that differs from those before it is told.
    mutating func agreedType(of branches: [BranchOutline]) -> CELType {
        var agreed: CELType?
        for branch in branches where branch.type != .error {
            guard let before = agreed else {
                agreed = branch.type
                continue
            }
            if let joined = before.joined(with: branch.type) {
                agreed = joined
            } else {
                report(CELPolicyDiagnostics.incompatibleOutputs, branch.range, branch.type.description, before.description)
            }
        }
        return agreed ?? .error
    }

    /// Tells the first branch that stands behind one that always gives an output.
    mutating func reportUnreachable(_ branches: [BranchOutline]) {
        guard let last = branches.firstIndex(where: \.isExhaustive), last + 1 < branches.count else { return }
        let related = [Diagnostic.Related(CELPolicyDiagnostics.alwaysHolds, at: branches[last].range)]
        diagnostics.append(CELPolicyDiagnostics.unreachable.at(branches[last + 1].range, related: related))
    }

    /// The imports that are names with dots, each with a last part of its own; the others are told.
    mutating func accepted(_ imports: [ImportSyntax]) -> [String] {
        var full: [String: String] = [:]
        var accepted: [String] = []
        for item in imports {
            let parts = item.name.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count > 1, let last = parts.last, parts.allSatisfy({ Self.isIdentifier($0) }) else {
                report(CELPolicyDiagnostics.badImport, item.range, item.name)
                continue
            }
            if let other = full.updateValue(item.name, forKey: String(last)), other != item.name {
                report(CELPolicyDiagnostics.importClash, item.range, item.name, other)
            } else {
                accepted.append(item.name)
            }
        }
        return accepted
    }

    private static func isIdentifier(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: false
            }
        }
    }
}
