import Diagnostics
import Testing

@testable import Records

struct EncodingTests {
    /// FNV-1a over the UTF-8 of each sequence's text and 0xFF, or 0xFE where Python's `cp932` codec refuses the sequence.
    private static let pythonDigest: UInt64 = 0x834E_4E0D_EDA3_3881

    @Test("every sequence of one or two bytes is decoded, or refused, as by Python's cp932")
    func everySequence() {
        let decoder = CP932()
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        var refused = 0
        func add(_ sequence: [UInt8]) {
            var bytes: [UInt8] = [0xFE]
            if case .success(let text) = decoder.utf8(of: InputText(sequence)) { bytes = text + [0xFF] } else { refused += 1 }
            for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        for first in 0...255 { add([UInt8(first)]) }
        for first in 0...255 {
            for second in 0...255 { add([UInt8(first), UInt8(second)]) }
        }
        #expect(digest == Self.pythonDigest)
        #expect(refused == 17_576)
    }

    @Test(
        "a text is decoded the same in one piece and in many, on any number of threads", arguments: [1, 2, 7, 1 << 20], [1, 3])
    func stretches(stretch: Int, threads: Int) {
        // 職員, a half-width katakana and 〜 in lines of all lengths; 0x81 0x60 and 0x83 0x5C have letters as trail bytes.
        let line: [UInt8] = [0x90, 0x45, 0x88, 0xF5, 0x2C, 0xB1, 0x81, 0x60, 0x83, 0x5C, 0x83, 0xB6, 0x0D, 0x0A]
        let bytes = (0..<40).flatMap { Array(line[($0 % 3 * 2)...]) }
        let one = (0..<40).map { ["職員,", "員,", ","][$0 % 3] + "ｱ～ソΩ\r\n" }.joined()
        let text = CP932().utf8(of: InputText(bytes), threads: threads, stretch: stretch)
        #expect(text == .success(Array(one.utf8)))
        #expect(
            CP932().utf8(of: InputText(bytes + [0x90, 0x0A]), threads: threads, stretch: stretch)
                == .failure(OffsetError(offset: bytes.count)))
    }

    @Test(
        "a text is decoded by its mark, else as UTF-8, else as CP932",
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0xE8, 0x81, 0xB7], "職", TextEncoding.utf8), ([0xE8, 0x81, 0xB7, 0xE5, 0x93, 0xA1], "職員", .utf8),
            ([0x90, 0x45, 0x88, 0xF5], "職員", .cp932), ([0xFB, 0xFC, 0x87, 0x40, 0xB1], "髙①ｱ", .cp932),
            ([0xFF, 0xFE, 0x77, 0x80, 0x3D, 0xD8, 0x00, 0xDE], "職😀", .utf16), ([0xFE, 0xFF, 0x80, 0x77], "職", .utf16),
            ([], "", .utf8),
        ] as [([UInt8], String, TextEncoding)])
    func order(bytes: [UInt8], text: String, encoding: TextEncoding) throws {
        let decoded = try TextDecoding.decode(InputText(bytes))
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
        #expect(decoded.encoding == encoding)
    }

    @Test(
        "bytes that are no text are refused at their place",
        arguments: [
            ([0x61, 0x0A, 0x90, 0x45, 0x80, 0xFF, 0x81, 0x20], 6, 2, TextEncoding.cp932),
            ([0xEF, 0xBB, 0xBF, 0x61, 0x90, 0x45], 4, 1, .utf8),
            ([0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00], 2, 1, .utf16), ([0xFF, 0xFE, 0x61], 2, 1, .utf16),
            ([0xE8, 0x81, 0xB7, 0xE5, 0x93, 0xA1, 0xEB, 0x40], 6, 1, .utf8),
        ] as [([UInt8], Int, Int, TextEncoding)])
    func refused(bytes: [UInt8], offset: Int, line: Int, encoding: TextEncoding) {
        #expect(throws: TextDecoding.Failure(offset: offset, line: line, encoding: encoding)) {
            try TextDecoding.decode(InputText(bytes))
        }
    }

    @Test(
        "malformed UTF-8 is found where it begins",
        arguments: [
            ([0xC0, 0x80], 0), ([0x61, 0xE0, 0x80, 0x80], 1), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
            ([0xE3, 0x81], 0),
            ([0xF0, 0x9F, 0x98, 0x80], nil), ([0x61, 0x80], 1),
        ] as [([UInt8], Int?)])
    func malformed(bytes: [UInt8], offset: Int?) {
        #expect(UTF8Check.firstFault(in: bytes.span) == offset)
    }

    @Test("a file in CP932 with era dates and full-width digits holds the same records as one in UTF-8")
    func sameRecords() throws {
        let utf8 = Array("職員番号,氏名,職層,採用年月日\r\n0000001,架空 太郎,係員,2023-04-01\r\n".utf8)
        // The headers; the row with full-width digits, the name, 係員, 令和５年4月1日.
        var cp932: [UInt8] = [0x90, 0x45, 0x88, 0xF5, 0x94, 0xD4, 0x8D, 0x86, 0x2C, 0x8E, 0x81, 0x96, 0xBC, 0x2C]
        cp932 += [0x90, 0x45, 0x91, 0x77, 0x2C, 0x8D, 0xCC, 0x97, 0x70, 0x94, 0x4E, 0x8C, 0x8E, 0x93, 0xFA, 0x0D, 0x0A]
        cp932 += [0x82, 0x4F, 0x82, 0x4F, 0x82, 0x4F, 0x82, 0x4F, 0x82, 0x4F, 0x82, 0x4F, 0x82, 0x50, 0x2C]
        cp932 += [0x89, 0xCB, 0x8B, 0xF3, 0x20, 0x91, 0xBE, 0x98, 0x59, 0x2C, 0x8C, 0x57, 0x88, 0xF5, 0x2C]
        cp932 += [0x97, 0xDF, 0x98, 0x61, 0x82, 0x54, 0x94, 0x4E, 0x34, 0x8C, 0x8E, 0x31, 0x93, 0xFA, 0x0D, 0x0A]
        let reader = DatasetReader(schema: Schemas.ward)
        let one = try reader.read(files: [("職員.csv", utf8)])
        let other = try reader.read(files: [("職員.csv", cp932)])
        #expect(one.text("employees") == ["0000001 | 架空 太郎 | A1 | 2023-04-01 | <notSupplied> | <notSupplied>"])
        #expect(other.text("employees") == one.text("employees"))
        #expect(other.findingLines() == [])
        #expect(other.inputs.map(\.encoding) == [.cp932])
    }
}
