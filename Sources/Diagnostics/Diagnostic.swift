/// How much a diagnostic or a finding about a file weighs.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case note
    case warning
    case error

    /// Whether the first weighs less.
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
    /// How much it weighs.
    public let severity: Severity
    /// What is wrong, or what a place or a change is about.
    public let message: LocalizedText
    /// What to do about it.
    public let help: LocalizedText?

    /// Declares a kind.
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
        /// What is wrong, or what a place or a change is about.
        public let message: LocalizedText
        /// Where it is in the text.
        public let range: SourceRange

        /// From its parts.
        public init(_ message: LocalizedText, at range: SourceRange) {
            self.message = message
            self.range = range
        }
    }

    /// A change of the text that mends the mistake.
    public struct Fix: Sendable {
        /// What is wrong, or what a place or a change is about.
        public let message: LocalizedText
        /// Where it is in the text.
        public let range: SourceRange
        /// What is to stand there instead.
        public let replacement: String
        /// Whether it surely is what the author meant, so that it may be made without asking. A guess at a misspelt word is not.
        public let isSafe: Bool

        /// From its parts.
        public init(
            _ message: LocalizedText, replacing range: SourceRange, with replacement: String, isSafe: Bool = true
        ) {
            self.message = message
            self.range = range
            self.replacement = replacement
            self.isSafe = isSafe
        }
    }

    /// The code of its kind.
    public let code: String
    /// How much it weighs.
    public var severity: Severity
    /// What is wrong, or what a place or a change is about.
    public let message: LocalizedText
    /// What to do about it.
    public var help: LocalizedText?
    /// Where the mistake is.
    public var range: SourceRange
    /// Other places that help to understand.
    public var related: [Related]
    /// Changes that mend it.
    public var fixes: [Fix]

    /// From its parts.
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
