import CSodium
public import Diagnostics

/// A secret with which people get pseudonyms: the same for the same key, and not to be found without it.
public struct PseudonymKey: Sendable {
    private let bytes: [UInt8]

    /// The fewest bytes that nobody can try out.
    public static let leastBytes = 16

    /// Nil where the secret is shorter than `leastBytes`.
    public init?(bytes: [UInt8]) {
        guard bytes.count >= Self.leastBytes else { return nil }
        self.bytes = bytes
    }

    /// Reads the secret from a file, without a line end at its end. Throws where the file cannot be read or is too short.
    public init(file path: String) throws(JinzaiError) {
        var bytes = try FileReader.bytes(of: path)
        while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
        guard let key = PseudonymKey(bytes: bytes) else { throw IdentityErrors.shortKey(path) }
        self = key
    }

    /// Twelve hexadecimal digits: the first six bytes of HMAC-SHA-256 by RFC 2104 over the UTF-8 of the number.
    public func pseudonym(of id: String) -> String {
        var state = crypto_auth_hmacsha256_state()
        var digest = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        let text = Array(id.utf8)
        unsafe crypto_auth_hmacsha256_init(&state, bytes, bytes.count)
        unsafe crypto_auth_hmacsha256_update(&state, text, UInt64(text.count))
        unsafe crypto_auth_hmacsha256_final(&state, &digest)
        return digest.prefix(6).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count < 2 ? "0" + digits : digits
        }.joined()
    }
}
