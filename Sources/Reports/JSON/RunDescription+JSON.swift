import CivilTime
import Diagnostics
package import Evaluation

extension RunDescription {
    func json(in language: Language) -> JSONValue {
        .object([
            JSONMember("tool", .text(tool)),
            JSONMember(
                "policy",
                .object([
                    JSONMember("id", .text(policy)),
                    JSONMember("title", .text(policyTitle[language])),
                    JSONMember("files", .array(policyFiles.map(\.json))),
                ])),
            JSONMember("inputs", .array(inputs.map(\.json))),
            JSONMember("as_of", .text(asOf.description)),
            JSONMember("year", .integer(year)),
            JSONMember("language", .text(language.rawValue)),
            JSONMember("parameters", .object(parameters.map { JSONMember($0.name, .text($0.value)) })),
        ])
    }
}

extension RunFile {
    /// Its path, size and fingerprint.
    package var json: JSONValue {
        .object([
            JSONMember("file", .text(path)),
            JSONMember("bytes", .integer(bytes)),
            JSONMember("sha256", .text(digest)),
        ])
    }
}
