public import Diagnostics
package import Evaluation
package import Policies
import Records

extension CheckedPolicy {
    /// Reads a file of waivers, YAML or CSV. Throws where it cannot be read; mistakes in it are in the result.
    public func waivers(path: String) throws(JinzaiError) -> WaiverList {
        let text = try DecodedText.of(try FileReader.bytes(of: path), path: path)
        return WaiverList(WaiverFile.read(SourceText(name: path, text: text), policy: try usable().policy))
    }

    /// Reads an earlier result that was written as JSON. Throws where it is none.
    public func baseline(path: String) throws(JinzaiError) -> EarlierResult {
        EarlierResult(
            try Baseline(json: String(decoding: try FileReader.bytes(of: path), as: UTF8.self), name: path))
    }
}

/// Findings that need not be followed up for some time.
public struct WaiverList: Sendable {
    package let waivers: [Waiver]
    /// Every mistake in the file, sorted by place.
    public let diagnostics: [Diagnostic]

    init(_ read: (waivers: [Waiver], diagnostics: [Diagnostic])) {
        waivers = read.waivers
        diagnostics = read.diagnostics
    }

    /// Whether no mistake is an error.
    public var isUsable: Bool { !diagnostics.contains { $0.severity == .error } }
}

/// The findings of an earlier run, to tell what is new.
public struct EarlierResult: Sendable {
    package let baseline: Baseline

    init(_ baseline: Baseline) {
        self.baseline = baseline
    }
}
