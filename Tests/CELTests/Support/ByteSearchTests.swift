import Testing

@testable import CEL

@Suite("Search in texts")
struct ByteSearchTests {
    @Test("every place is the one that a plain search finds")
    func againstPlainSearch() {
        let alphabet = Array("ab".utf8)
        var bits: UInt64 = 42
        func next(_ bound: Int) -> Int {
            bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(bits >> 33) % bound
        }
        for _ in 0..<3000 {
            let text = (0..<next(20)).map { _ in alphabet[next(2)] }
            let needle = (0..<next(5)).map { _ in alphabet[next(2)] }
            let places = (0...text.count).filter { text[$0...].starts(with: needle) }
            let from = next(text.count + 1)
            let search = ByteSearch(needle)
            #expect(search.first(in: text, from: from) == places.first { $0 >= from })
            #expect(search.last(in: text, notAfter: from) == places.last { $0 <= from })
        }
    }

    @Test("a text that repeats itself is searched in linear time", .timeLimit(.minutes(1)))
    func linear() {
        let text = [UInt8](repeating: 97, count: 400_000)
        #expect(ByteSearch([UInt8](repeating: 97, count: 200_000) + [98]).first(in: text) == nil)
        #expect(ByteSearch([98] + [UInt8](repeating: 97, count: 200_000)).last(in: text, notAfter: .max) == nil)
    }
}
