import CSodium

/// The style sheet and the script that stand in every page, with the hashes by which a browser knows them.
enum PageFiles {
    static let style = text([
        PackageResources.page_css, PackageResources.parts_css, PackageResources.sheet_css,
    ])
    static let script = text([
        PackageResources.start_js, PackageResources.findings_js, PackageResources.sheet_js, PackageResources.end_js,
    ])
    static let styleHash = hash(style)
    static let scriptHash = hash(script)

    private static func text(_ files: [[UInt8]]) -> String {
        files.map { String(decoding: $0, as: UTF8.self) }.joined()
    }

    /// SHA-256 as a content security policy names it.
    private static func hash(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        unsafe crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        // 32 bytes make 44 characters, and the end.
        var characters = [CChar](repeating: 0, count: 45)
        unsafe sodium_bin2base64(&characters, characters.count, digest, digest.count, sodium_base64_VARIANT_ORIGINAL)
        return "sha256-" + String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
