/// How much a diagnostic or a finding about a file weighs.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case note
    case warning
    case error

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// One kind of mistake: its stable code and its wording in both languages, declared once.
///
/// The wording holds `{0}`, `{1}`… for what differs from case to case. It begins in lower case in English, is one line, has no full
/// stop, and quotes the user's own text in backticks (English) or 「」 (Japanese). `help` says what to do.
public struct DiagnosticKind: Sendable, Hashable {
    /// `JZ` and four digits; never reused for another kind.
    public let code: String
    public let severity: Severity
    public let message: LocalizedText
    public let help: LocalizedText?

    public init(_ code: String, _ severity: Severity, message: LocalizedText, help: LocalizedText? = nil) {
        self.code = code
        self.severity = severity
        self.message = message
        self.help = help
    }

    /// A diagnostic of this kind at `range`; `arguments` fill `{0}`, `{1}`… of both texts.
    public func at(
        _ range: SourceRange, _ arguments: LocalizedText..., related: [Diagnostic.Related] = [], fixes: [Diagnostic.Fix] = []
    ) -> Diagnostic {
        Diagnostic(
            code: code, severity: severity, message: message.filled(with: arguments), help: help?.filled(with: arguments),
            range: range, related: related, fixes: fixes)
    }
}

/// An author's mistake in a file. Mistakes are collected, never thrown one by one.
public struct Diagnostic: Sendable {
    /// A place that helps to understand, as "first defined here".
    public struct Related: Sendable {
        public let message: LocalizedText
        public let range: SourceRange

        public init(_ message: LocalizedText, at range: SourceRange) {
            self.message = message
            self.range = range
        }
    }

    /// A change of the text that mends the mistake.
    public struct Fix: Sendable {
        public let message: LocalizedText
        public let range: SourceRange
        public let replacement: String

        public init(_ message: LocalizedText, replacing range: SourceRange, with replacement: String) {
            self.message = message
            self.range = range
            self.replacement = replacement
        }
    }

    public let code: String
    public var severity: Severity
    public let message: LocalizedText
    public var help: LocalizedText?
    public var range: SourceRange
    public var related: [Related]
    public var fixes: [Fix]

    public init(
        code: String, severity: Severity, message: LocalizedText, help: LocalizedText? = nil, range: SourceRange,
        related: [Related] = [], fixes: [Fix] = []
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.help = help
        self.range = range
        self.related = related
        self.fixes = fixes
    }
}

extension LocalizedText {
    /// The text with `{0}`, `{1}`… replaced by the arguments, each in its language.
    public func filled(with arguments: [LocalizedText]) -> LocalizedText {
        LocalizedText(ja: Self.fill(ja, arguments.map(\.ja)), en: Self.fill(en, arguments.map(\.en)))
    }

    private static func fill(_ template: String, _ arguments: [String]) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let tail = rest[rest.index(after: open)...]
            guard let close = tail.firstIndex(of: "}"), let number = Int(tail[..<close]), arguments.indices.contains(number)
            else {
                result += "{"
                rest = tail
                continue
            }
            result += arguments[number]
            rest = tail[tail.index(after: close)...]
        }
        return result + rest
    }
}
