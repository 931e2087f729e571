import Diagnostics
import Evaluation
import Foundation
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

    @Test("two digests that go side by side are those of each alone, whatever the pieces", arguments: [true, false])
    func pairs(usesInstructions: Bool) {
        let bytes = (0..<700).map { UInt8(truncatingIfNeeded: $0 * 17 + $0 / 5) }
        for (count, other) in [(0, 700), (64, 64), (640, 128), (100, 700), (63, 65), (699, 1)] {
            var first = SHA256(usesInstructions: usesInstructions ? nil : false)
            var second = first
            for _ in 0..<3 { SHA256.update(&first, Array(bytes[..<count]), &second, Array(bytes[..<other])) }
            #expect(first.finished() == digest(SHA256(), Array(repeating: Array(bytes[..<count]), count: 3)))
            #expect(second.finished() == digest(SHA256(), Array(repeating: Array(bytes[..<other]), count: 3)))
        }
    }

    @Test("the digests of files are those of their bytes, in the order of the paths")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "jinzai-digests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let sizes = [0, 70_000, 1, 200_001, 65_536, 131_072]
        let contents = sizes.map { size in (0..<size).map { UInt8(truncatingIfNeeded: $0 * 13 + size) } }
        let paths = try contents.enumerated().map { number, bytes in
            let file = folder.appending(path: "\(number).csv")
            try Data(bytes).write(to: file)
            return file.path()
        }
        let files = try RunFile.files(paths)
        #expect(files.map(\.path) == paths)
        #expect(files.map(\.bytes) == sizes)
        #expect(files.map(\.digest) == contents.map { Digest.sha256($0) })
        #expect(throws: JinzaiError.self) { try RunFile.files(paths + ["\(paths[0]).gone"]) }
    }

    private func digest(_ sha: SHA256, _ pieces: [[UInt8]]) -> String {
        var sha = sha
        for piece in pieces { sha.update(piece) }
        return sha.finished()
    }
}
