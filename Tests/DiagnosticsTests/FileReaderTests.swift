import Diagnostics
import Testing

@Suite("Files")
struct FileReaderTests {
    @Test("what cannot be read is said plainly, with exit status 3's reason")
    func missing() throws {
        let error = #expect(throws: JinzaiError.self) { try FileReader.bytes(of: "/nowhere/policy.yaml") }
        #expect(error?.reason == .input)
        #expect(error?.message.en == "cannot read `/nowhere/policy.yaml`: there is no such file")
        let folder = #expect(throws: JinzaiError.self) { try FileReader.bytes(of: "/") }
        #expect(folder?.message.ja == "「/」を読めない: フォルダーである")
    }

    @Test("a file is read whole, or to one byte above the limit")
    func limit() throws {
        let path = #filePath
        let all = try FileReader.bytes(of: path)
        #expect(String(decoding: all, as: UTF8.self).hasSuffix("}\n"))
        #expect(try FileReader.bytes(of: path, limit: 10) == Array(all[..<11]))
        #expect(try FileReader.bytes(of: path, limit: all.count) == all)
    }
}
