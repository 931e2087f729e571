import ArgumentParser
import Diagnostics
import Glibc
import Jinzai

/// `--audit`: the log that a run is noted in.
struct AuditOption: ParsableArguments {
    @Option(
        name: .customLong("audit"),
        help: Text.help(
            ja: "実行の記録（だれが、いつ、どの方針とファイルで）を1行加えるファイル。既定は環境変数 JINZAI_AUDIT",
            en: "The file that a line is added to: who ran it when, by which policy, on which files. By default $JINZAI_AUDIT.",
            valueName: "file"))
    var path: String?

    /// The log, if the run is to be noted in one; throws where it cannot be written to.
    func log() throws(JinzaiError) -> AuditLog? {
        guard let file = path ?? Self.variable("JINZAI_AUDIT") else { return nil }
        return try AuditLog(file)
    }

    /// Who runs the program: the number that the system knows them by, and the name that the session gives.
    static var user: String {
        let name = variable("LOGNAME") ?? variable("USER")
        return name.map { "\($0) (\(geteuid()))" } ?? "\(geteuid())"
    }

    private static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
