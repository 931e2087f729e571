import Diagnostics

extension NetworkFunctions {
    static let ranges: [CELFunction] = [cidr, isCIDR, containsIP, containsCIDR, prefixLength, masked, isMask]

    private static let cidr = CELFunction(
        "cidr",
        LocalizedText(ja: "文字列の IP アドレスの範囲(10.0.0.0/8)", en: "the range of IP addresses that a text writes, as 10.0.0.0/8"),
        [
            CELOverload("string_to_cidr", examples: ["type(cidr('10.0.0.0/8')) == net.CIDR"]) {
                (text: String) throws(CELError) -> IPNetwork in try IPNetwork(parsing: text)
            }
        ])

    private static let isCIDR = CELFunction(
        "isCIDR", LocalizedText(ja: "IP アドレスの範囲として正しいか", en: "whether a text writes a range of IP addresses"),
        [
            CELOverload("is_cidr", examples: ["isCIDR('10.0.0.0/8')", "!isCIDR('10.0.0.0/33')"]) { (text: String) -> Bool in
                (try? IPNetwork(parsing: text)) != nil
            }
        ])

    private static let containsIP = CELFunction(
        "containsIP", LocalizedText(ja: "アドレスが範囲にあるか", en: "whether an address is in the range"),
        [
            CELOverload("cidr_contains_ip_ip", member: true, examples: ["cidr('10.0.0.0/8').containsIP(ip('10.1.2.3'))"]) {
                (range: IPNetwork, address: IPAddress) in range.contains(address)
            },
            CELOverload("cidr_contains_ip_string", member: true, examples: ["!cidr('10.0.0.0/8').containsIP('11.1.2.3')"]) {
                (range: IPNetwork, text: String) throws(CELError) -> Bool in range.contains(try IPAddress(parsing: text))
            },
        ])

    private static let containsCIDR = CELFunction(
        "containsCIDR", LocalizedText(ja: "別の範囲がすべて含まれるか", en: "whether all of another range is in it"),
        [
            CELOverload("cidr_contains_cidr", member: true, examples: ["cidr('10.0.0.0/8').containsCIDR(cidr('10.1.0.0/16'))"]) {
                (range: IPNetwork, other: IPNetwork) in range.contains(other)
            },
            CELOverload("cidr_contains_cidr_string", member: true, examples: ["!cidr('10.1.0.0/16').containsCIDR('10.0.0.0/8')"])
            {
                (range: IPNetwork, text: String) throws(CELError) -> Bool in range.contains(try IPNetwork(parsing: text))
            },
        ])

    private static let prefixLength = CELFunction(
        "prefixLength", LocalizedText(ja: "共通する先頭のビット数", en: "how many leading bits the addresses have in common"),
        [
            CELOverload("cidr_prefix_length", member: true, examples: ["cidr('10.0.0.0/8').prefixLength() == 8"]) {
                (range: IPNetwork) in Int64(range.prefixLength)
            }
        ])

    private static let masked = CELFunction(
        "masked", LocalizedText(ja: "最初のアドレスで書いた同じ範囲", en: "the same range written with its first address"),
        [
            CELOverload("cidr_masked", member: true, examples: ["cidr('192.168.0.5/24').masked() == cidr('192.168.0.0/24')"]) {
                (range: IPNetwork) in range.masked
            }
        ])

    private static let isMask = CELFunction(
        "isMask", LocalizedText(ja: "最初のアドレスで書かれた範囲か", en: "whether the range is written with its first address"),
        [
            CELOverload(
                "cidr_is_mask", member: true, examples: ["cidr('192.168.0.0/24').isMask()", "!cidr('192.168.0.5/24').isMask()"]
            ) {
                (range: IPNetwork) in range.isMasked
            }
        ])
}
