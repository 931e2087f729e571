import Testing

@testable import CEL

@Suite("Addresses of the Internet Protocol")
struct IPAddressTests {
    @Test(
        "an address is written in its canonical form",
        arguments: [
            ("192.168.0.1", "192.168.0.1"), ("2001:DB8::68", "2001:db8::68"), ("2001:db8:0:0:0:0:0:1", "2001:db8::1"),
            ("::", "::"),
            ("0:0:0:0:0:0:0:0", "::"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"), ("1:0:0:2:0:0:3:4", "1::2:0:0:3:4"),
            ("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"),
            ("::1.2.3.4", "::102:304"), ("64:ff9b::1.2.3.4", "64:ff9b::102:304"), ("1::", "1::"),
            ("::ffff:c0a8:1", "192.168.0.1"),
            ("00ab::", "ab::"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
        ])
    func canonical(text: String, canonical: String) throws {
        #expect(try IPAddress(parsing: text).description == canonical)
    }

    @Test(
        "texts that are no address are refused",
        arguments: [
            "", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.4 ", "1.2..4", "+1.2.3.4", ":", ":::", "1::2::3",
            "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
            "1:2:3:4:5:6:7:8::", "12345::", "g::", "::1%en0", "::ffff:192.168.0.1", "1.2.3.4::", "::1.2.3", "1:", ":1", "-1::",
            "１.2.3.4",
        ])
    func refused(text: String) {
        #expect(throws: CELError.self) { try IPAddress(parsing: text) }
    }

    @Test(
        "a range keeps its address and its prefix",
        arguments: [
            ("10.0.0.0/8", "10.0.0.0/8"), ("192.168.0.129/25", "192.168.0.128/25"), ("1.2.3.4/0", "0.0.0.0/0"),
            ("1.2.3.4/32", "1.2.3.4/32"),
            ("2001:db8::1/32", "2001:db8::/32"), ("ffff::/0", "::/0"), ("::1/128", "::1/128"),
        ])
    func masked(text: String, masked: String) throws {
        let network = try IPNetwork(parsing: text)
        #expect(network.description == text)
        #expect(network.masked.description == masked)
        #expect(network.contains(network.address) && network.contains(network.masked))
    }

    @Test(
        "texts that are no range are refused",
        arguments: [
            "", "1.2.3.4", "1.2.3.4/", "1.2.3.4/33", "::/129", "1.2.3.4/08", "1.2.3.4/-1", "1.2.3.4/+8", "1.2.3.4/8/8", "/8",
            "fe80::1%en0/24",
            "::ffff:192.168.0.1/24", "::ffff:c0a8:1/120", "1.2.3.4/٨",
        ])
    func refusedRange(text: String) {
        #expect(throws: CELError.self) { try IPNetwork(parsing: text) }
    }

    @Test("ranges of one version hold no addresses of the other")
    func versions() throws {
        #expect(try !IPNetwork(parsing: "::/0").contains(IPAddress(parsing: "1.2.3.4")))
        #expect(try !IPNetwork(parsing: "0.0.0.0/0").contains(IPAddress(parsing: "::")))
        #expect(try IPAddress(parsing: "0.0.0.0") != IPAddress(parsing: "::"))
    }
}
