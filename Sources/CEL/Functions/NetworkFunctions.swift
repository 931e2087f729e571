import Diagnostics

extension CELLibrary {
    /// Addresses of the Internet Protocol and ranges of them.
    public static let network = CELLibrary(
        name: "network", functions: NetworkFunctions.addresses + NetworkFunctions.ranges, types: [IPAddress.type, IPNetwork.type])
}

/// The functions on addresses.
enum NetworkFunctions {
    static let addresses: [CELFunction] = [
        ip, isIP, isCanonical, family, isUnspecified, isLoopback, isGlobalUnicast, isLinkLocalMulticast, isLinkLocalUnicast,
        string,
    ]

    private static let ip = CELFunction(
        "ip",
        LocalizedText(
            ja: "文字列の IP アドレス。正しくなければエラー。範囲に対しては、その書かれたアドレス",
            en: "the IP address that a text writes, an error if it is none; of a range, the address it is written with"),
        [
            CELOverload("string_to_ip", examples: ["ip('192.168.0.1').family() == 4"]) {
                (text: String) throws(CELError) -> IPAddress in
                try IPAddress(parsing: text)
            },
            CELOverload("cidr_ip", member: true, examples: ["cidr('192.168.0.5/24').ip() == ip('192.168.0.5')"]) {
                (range: IPNetwork) in range.address
            },
        ])

    private static let isIP = CELFunction(
        "isIP", LocalizedText(ja: "IP アドレスとして正しいか", en: "whether a text writes an IP address"),
        [
            CELOverload("is_ip", examples: ["isIP('::1')", "!isIP('192.168.0.256')"]) { (text: String) -> Bool in
                (try? IPAddress(parsing: text)) != nil
            }
        ])

    private static let isCanonical = CELFunction(
        "ip.isCanonical",
        LocalizedText(ja: "IP アドレスが標準の書き方か(RFC 5952)", en: "whether an IP address is written as it should be (RFC 5952)"),
        [
            CELOverload("ip_is_canonical", examples: ["ip.isCanonical('2001:db8::68')", "!ip.isCanonical('2001:DB8::68')"]) {
                (text: String) throws(CELError) -> Bool in
                CELText.isSame(try IPAddress(parsing: text).description, text)
            }
        ])

    private static let family = CELFunction(
        "family", LocalizedText(ja: "IP の版。4 か 6", en: "the version of the Internet Protocol, 4 or 6"),
        [
            CELOverload("ip_family", member: true, examples: ["ip('::1').family() == 6"]) { (address: IPAddress) in
                Int64(address.family.rawValue)
            }
        ])

    private static let isUnspecified = CELFunction(
        "isUnspecified", LocalizedText(ja: "未指定アドレスか(0.0.0.0、::)", en: "whether it is 0.0.0.0 or ::"),
        [
            CELOverload("ip_is_unspecified", member: true, examples: ["ip('0.0.0.0').isUnspecified()"]) { (address: IPAddress) in
                address.isUnspecified
            }
        ])

    private static let isLoopback = CELFunction(
        "isLoopback", LocalizedText(ja: "ループバックアドレスか(127.0.0.0/8、::1)", en: "whether it is in 127.0.0.0/8 or is ::1"),
        [
            CELOverload("ip_is_loopback", member: true, examples: ["ip('127.0.0.1').isLoopback()"]) { (address: IPAddress) in
                address.isLoopback
            }
        ])

    private static let isGlobalUnicast = CELFunction(
        "isGlobalUnicast",
        LocalizedText(
            ja: "リンクの外でも使う1つの機器のアドレスか。プライベートアドレスを含む",
            en: "whether it may be one host's address beyond its link; private addresses are"),
        [
            CELOverload("ip_is_global_unicast", member: true, examples: ["ip('192.168.0.1').isGlobalUnicast()"]) {
                (address: IPAddress) in address.isGlobalUnicast
            }
        ])

    private static let isLinkLocalMulticast = CELFunction(
        "isLinkLocalMulticast",
        LocalizedText(ja: "リンクローカルのマルチキャストか(224.0.0.0/24、ff02::/16)", en: "whether it is in 224.0.0.0/24 or ff02::/16"),
        [
            CELOverload("ip_is_link_local_multicast", member: true, examples: ["ip('ff02::1').isLinkLocalMulticast()"]) {
                (address: IPAddress) in address.isLinkLocalMulticast
            }
        ])

    private static let isLinkLocalUnicast = CELFunction(
        "isLinkLocalUnicast",
        LocalizedText(ja: "リンクローカルアドレスか(169.254.0.0/16、fe80::/10)", en: "whether it is in 169.254.0.0/16 or fe80::/10"),
        [
            CELOverload("ip_is_link_local_unicast", member: true, examples: ["ip('fe80::1').isLinkLocalUnicast()"]) {
                (address: IPAddress) in address.isLinkLocalUnicast
            }
        ])

    private static let string = CELFunction(
        "string", LocalizedText(ja: "アドレスや範囲の標準の書き方", en: "an address or a range as it should be written"),
        [
            CELOverload("ip_to_string", examples: ["string(ip('2001:DB8::68')) == '2001:db8::68'"]) { (address: IPAddress) in
                address.description
            },
            CELOverload("cidr_to_string", examples: ["string(cidr('10.0.0.0/8')) == '10.0.0.0/8'"]) { (range: IPNetwork) in
                range.description
            },
        ])
}
