import Testing

@testable import Jinzai

struct DigestTests {
    @Test(
        "digests are those of FIPS 180-4",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func known(text: String, digest: String) {
        #expect(Digest.sha256(Array(text.utf8)) == digest)
    }

    @Test("the machine's instructions and the library agree, whatever the pieces")
    func ways() {
        let bytes = (0..<700).map { UInt8(truncatingIfNeeded: $0 * 31 + $0 / 7) }
        for count in 0..<300 {
            let wanted = digest(SHA256(usesInstructions: false), [Array(bytes[..<count])])
            #expect(digest(SHA256(), [Array(bytes[..<count])]) == wanted)
            let cut = count / 3
            #expect(digest(SHA256(), [Array(bytes[..<cut]), [], Array(bytes[cut..<count])]) == wanted)
        }
        #expect(digest(SHA256(), bytes.map { [$0] }) == digest(SHA256(usesInstructions: false), [bytes]))
    }

    private func digest(_ sha: SHA256, _ pieces: [[UInt8]]) -> String {
        var sha = sha
        for piece in pieces { sha.update(piece) }
        return sha.finished()
    }
}
