import CZip
import Diagnostics

/// Makes a workbook of sheets with one row of headers each.
struct WorkbookWriter {
    private var sheets: [String] = []
    private var names: [String] = []

    /// Adds a sheet; `name` has at most 31 characters, none of `[]:*?/\`.
    mutating func add(_ sheet: SheetWriter, named name: String) {
        names.append(name)
        sheets.append(sheet.xml)
    }

    /// The bytes of the file; nil when memory is out. Equal sheets give equal bytes.
    func bytes() -> [UInt8]? {
        guard let writer = unsafe jinzai_zip_writer_new() else { return nil }
        defer { unsafe jinzai_zip_writer_free(writer) }
        for (name, text) in parts {
            let bytes = Array((Self.declaration + text).utf8)
            let isAdded = unsafe bytes.withUnsafeBufferPointer {
                unsafe jinzai_zip_writer_add(writer, name, $0.baseAddress, $0.count)
            }
            guard isAdded else { return nil }
        }
        var count = 0
        guard let start = unsafe jinzai_zip_writer_finish(writer, &count) else { return nil }
        return unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    private var parts: [(name: String, text: String)] {
        let numbers = names.indices.map { $0 + 1 }
        let overrides = numbers.map {
            "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(Self.type).worksheet+xml\"/>"
        }
        let list = zip(numbers, names).map { "<sheet name=\"\(XMLText.escaped($1))\" sheetId=\"\($0)\" r:id=\"rId\($0)\"/>" }
        let links = numbers.map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(Self.relations)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        let styles = "<Relationship Id=\"rId\(names.count + 1)\" Type=\"\(Self.relations)/styles\" Target=\"styles.xml\"/>"
        return [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(Self.package)/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.type).sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(Self.type).styles+xml\"/>" + overrides.joined()
                    + "</Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(Self.package)/relationships\"><Relationship Id=\"rId1\" "
                    + "Type=\"\(Self.relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relations)\"><sheets>\(list.joined())</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(Self.package)/relationships\">\(links.joined())\(styles)</Relationships>"
            ),
            ("xl/styles.xml", Self.styles),
        ] + zip(numbers, sheets).map { ("xl/worksheets/sheet\($0).xml", $1) }
    }

    /// 0: cells, text at the top and broken into lines; 1: headers, bold on grey.
    private static let styles =
        "<styleSheet xmlns=\"\(main)\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Yu Gothic\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Yu Gothic\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7E9EC\"/></patternFill></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\">"
        + "<xf xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf xfId=\"0\" fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\"/></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
}
