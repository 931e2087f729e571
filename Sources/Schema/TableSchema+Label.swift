package import Diagnostics

extension TableSchema {
    /// What messages call the table: in Japanese the first Japanese name of its files, where it has one, otherwise its id.
    package var label: LocalizedText {
        LocalizedText(ja: files.first { !$0.utf8.allSatisfy { $0 < 0x80 } } ?? id, en: id)
    }
}
