import CSodium

/// Fingerprints of files.
enum Digest {
    /// SHA-256 in hexadecimal digits.
    static func sha256(_ bytes: [UInt8]) -> String {
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        unsafe crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
        return hash.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
