import CivilTime
import Diagnostics
import Evaluation
import Policies

extension RunFile {
    init(_ path: String, _ bytes: [UInt8]) {
        self.init(path: path, bytes: bytes.count, digest: Digest.sha256(bytes))
    }

    /// The files at some paths.
    static func files(_ paths: [String]) throws(JinzaiError) -> [RunFile] {
        zip(paths, try FileDigests.sha256(paths)).map { RunFile(path: $0, bytes: $1.count, digest: $1.digest) }
    }
}

extension RunDescription {
    /// Names a run of `policy` over `inputs`.
    init(_ policy: Policy, inputs: [RunFile], time: EvaluationTime) {
        self.init(
            tool: "jinzai \(ToolVersion.current)", policy: policy.header.id, policyTitle: policy.header.title.localized,
            policyFiles: policy.files.map { file in
                // The file itself may hold what its text does not show; a text that was given in memory is its own file.
                let text = Array(file.text(in: 0..<file.scalars.count).utf8)
                return RunFile(file.name, (try? FileReader.bytes(of: file.name)) ?? text)
            },
            inputs: inputs, asOf: time.asOf, year: time.year,
            parameters: policy.parameters.compactMap { parameter in
                parameter.value(on: time.asOf).map { (parameter.id, $0.text) }
            })
    }
}

extension LiteralValue {
    /// As a rule file writes it.
    var text: String {
        switch self {
        case .int(let value): String(value)
        case .double(let value): "\(value)"
        case .string(let value): value
        case .bool(let value): value ? "true" : "false"
        case .date(let value): value.description
        case .list(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
        case .map(let entries): "{" + entries.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ") + "}"
        }
    }
}
