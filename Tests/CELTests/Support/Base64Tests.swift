import Testing

@testable import CEL

@Suite("Base64")
struct Base64Tests {
    @Test(
        "bytes of every length are written and read back",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ])
    func roundTrip(plain: String, encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == encoded)
        #expect(Base64.decode(encoded) == Array(plain.utf8))
        #expect(Base64.decode(String(encoded.prefix { $0 != "=" })) == Array(plain.utf8))
    }

    @Test("all bytes survive")
    func allBytes() {
        let bytes = (0...255).map { UInt8($0) }
        #expect(Base64.decode(Base64.encode(bytes)) == bytes)
        #expect(Base64.encode([0xFB, 0xFF]) == "+/8=")
    }

    @Test(
        "texts that are not Base64 are refused",
        arguments: ["a", "aGVsbG8===", "=", "====", "aGVs bG8=", "-_-_", "Zg=", "Zm9v=", "Zg==Zg==", "あ"])
    func refused(text: String) {
        #expect(Base64.decode(text) == nil)
    }
}
