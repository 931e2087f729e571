/// The first bytes by which spreadsheets are told from text.
enum WorkbookMark {
    /// A ZIP archive: `.xlsx`, and other programs' files.
    static let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    /// An OLE container: `.xls`, or a workbook that is protected by a password.
    static let oldFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    /// Whether an OLE container holds an encrypted workbook: one of its streams is called so, in UTF-16.
    static func isEncrypted(_ text: InputText) -> Bool {
        let name = "EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        return text.withBytes { bytes in
            guard bytes.count >= name.count else { return false }
            return (0...bytes.count - name.count).contains { start in
                bytes[start] == name[0] && name.indices.allSatisfy { bytes[start + $0] == name[$0] }
            }
        }
    }
}
