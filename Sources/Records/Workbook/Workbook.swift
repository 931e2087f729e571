/// What a workbook says about its sheets, before they are read.
struct Workbook {
    struct Sheet {
        let name: String
        let isHidden: Bool
        /// The part of the archive that holds its cells.
        let part: String
    }

    private(set) var sheets: [Sheet] = []
    private(set) var dates = SheetDates()
    /// Where texts are that cells share; nil if there are none.
    private(set) var sharedStringsPart: String?

    /// Reads the parts that list the sheets and the formats of numbers.
    init(_ bytes: Span<UInt8>) throws(WorkbookFault) {
        guard ZipArchive.has("[Content_Types].xml", in: bytes) else {
            throw ZipArchive.has("META-INF/manifest.xml", in: bytes) ? .otherFormat : .notWorkbook
        }
        let book = try Self.bookPart(bytes)
        let folder = Self.folder(of: book)
        let relations = try Relations(folder + "_rels/" + book.dropFirst(folder.count) + ".rels", bytes)
        var list: [(name: String, isHidden: Bool, relation: String)] = []
        var dates = SheetDates()
        try ZipArchive.read(book, of: bytes) { tokens in
            for (token, attributes) in tokens.elements {
                if tokens.isNamed("workbookPr", token) {
                    dates.beginIn1904 = attributes["date1904"].map { ["1", "true"].contains($0) } ?? false
                }
                guard tokens.isNamed("sheet", token), let name = attributes["name"], let relation = attributes["id"] else {
                    continue
                }
                list.append((name, (attributes["state"] ?? "visible") != "visible", relation))
            }
        }
        func part(_ target: String) -> String { target.hasPrefix("/") ? String(target.dropFirst()) : Self.plain(folder + target) }
        for entry in list {
            // A sheet may also be a chart.
            guard let relation = relations.byID[entry.relation], relation.kind == "worksheet" else { continue }
            sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden, part: part(relation.target)))
        }
        sharedStringsPart = relations.target(ofKind: "sharedStrings").map(part)
        if let styles = relations.target(ofKind: "styles").map(part) { try dates.readFormats(styles, bytes) }
        self.dates = dates
    }

    /// The part that lists the sheets.
    private static func bookPart(_ bytes: Span<UInt8>) throws(WorkbookFault) -> String {
        guard ZipArchive.has("_rels/.rels", in: bytes) else { throw .notWorkbook }
        guard let target = try Relations("_rels/.rels", bytes).target(ofKind: "officeDocument") else { throw .notWorkbook }
        let part = target.hasPrefix("/") ? String(target.dropFirst()) : target
        if part.hasSuffix(".bin") { throw .otherFormat }
        guard part.hasPrefix("xl/") || part.hasSuffix("workbook.xml") else { throw .notWorkbook }
        return part
    }

    private static func folder(of part: String) -> String {
        part.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(part[...$0]) } ?? ""
    }

    /// A path without `..`.
    private static func plain(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}

/// Which parts belong to a part, and as what.
private struct Relations {
    private(set) var byID: [String: (kind: String, target: String)] = [:]

    init(_ name: String, _ bytes: Span<UInt8>) throws(WorkbookFault) {
        var found: [String: (kind: String, target: String)] = [:]
        try ZipArchive.read(name, of: bytes) { tokens in
            for (token, attributes) in tokens.elements where tokens.isNamed("Relationship", token) {
                guard let id = attributes["Id"], let target = attributes["Target"], let type = attributes["Type"] else {
                    continue
                }
                found[id] = (type.split(separator: "/").last.map(String.init) ?? type, target)
            }
        }
        byID = found
    }

    func target(ofKind kind: String) -> String? { byID.values.first { $0.kind == kind }?.target }
}

extension XMLTokens {
    /// The elements that begin, each with its attributes by name.
    var elements: [(token: XMLToken, attributes: [String: String])] {
        var result: [(token: XMLToken, attributes: [String: String])] = []
        for token in list {
            switch token.kind {
            case .begin: result.append((token, [:]))
            case .attribute where !result.isEmpty:
                result[result.count - 1].attributes[String(bytes.span.extracting(token.range))] = value(token)
            default: break
            }
        }
        return result
    }
}
