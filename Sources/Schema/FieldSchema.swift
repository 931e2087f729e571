package import Diagnostics

/// One field of a table: its type, the headers under which files hold it, and how its cells are read.
package struct FieldSchema: Sendable {
    package let name: String
    package let type: FieldType
    /// Headers of the field's column, tried in this order before the field's own name.
    package let headers: [HeaderPattern]
    /// Whether a cell may be empty without a data finding.
    package let optional: Bool
    /// The codes that a text may be and how files spell them; empty where any text is allowed.
    package let oneOf: [AllowedValue]
    /// Whether the value says who a person is.
    package let personal: Bool
    /// Whether the value says something about a person that few may see.
    package let sensitive: Bool
    /// The number of characters that a code of digits has: a shorter one lost its leading zeros.
    package let width: Int?
    /// Spellings of an empty cell that say why it is empty.
    package let blanks: [BlankReason: [String]]
    package let documentation: LocalizedText?

    package init(
        name: String, type: FieldType, headers: [HeaderPattern] = [], optional: Bool = false, oneOf: [AllowedValue] = [],
        personal: Bool = false, sensitive: Bool = false, width: Int? = nil, blanks: [BlankReason: [String]] = [:],
        documentation: LocalizedText? = nil
    ) {
        self.name = name
        self.type = type
        self.headers = headers
        self.optional = optional
        self.oneOf = oneOf
        self.personal = personal
        self.sensitive = sensitive
        self.width = width
        self.blanks = blanks
        self.documentation = documentation
    }
}

/// What a field holds.
package enum FieldType: Sendable, Hashable {
    case string
    case int
    case double
    case bool
    case date
    /// The year in which a fiscal year begins: an integer that is also read from 令和5年度.
    case fiscalYear
    /// A level of the policy's scale: an integer.
    case level
    /// A code of the vocabulary's grades.
    case grade
    /// A code of the vocabulary's competencies.
    case competency
    /// A code of the vocabulary's trainings.
    case training
    /// A row of a table, named by its key.
    case reference(table: String)
}

/// A code and how files spell it.
package struct AllowedValue: Sendable, Hashable {
    package let code: String
    /// Besides the code itself, which is always read.
    package let spellings: [String]

    package init(code: String, spellings: [String] = []) {
        self.code = code
        self.spellings = spellings
    }
}

/// Why a cell is empty, where the file says so.
package enum BlankReason: String, Sendable, Hashable, CaseIterable {
    case notRated = "not_rated"
    case notApplicable = "not_applicable"
}

/// The header of a field's column, or the headers of several columns whose texts are joined with `/`.
package struct HeaderPattern: Sendable, Hashable {
    /// Never empty.
    package let parts: [String]

    /// Several parts are joined; without a part the pattern is one empty header, which no column has.
    package init(parts: [String]) {
        self.parts = parts.isEmpty ? [""] : parts
    }

    /// Reads `職層`, or `job_family + grade` for two columns that are joined.
    package init(_ text: String) {
        self.init(parts: Self.split(text))
    }

    private static func split(_ text: String) -> [String] {
        var parts: [[UInt8]] = [[]]
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            let isJoint =
                byte == UInt8(ascii: "+") && index > 0 && bytes[index - 1] == UInt8(ascii: " ") && index + 1 < bytes.count
                && bytes[index + 1] == UInt8(ascii: " ")
            if isJoint { parts.append([]) } else { parts[parts.count - 1].append(byte) }
        }
        return parts.map { part in
            let trimmed = part.drop { $0 == UInt8(ascii: " ") }
            let end = trimmed.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? trimmed.startIndex
            return String(decoding: trimmed[trimmed.startIndex..<end], as: UTF8.self)
        }
    }
}
