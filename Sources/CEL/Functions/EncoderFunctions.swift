import Diagnostics

extension CELLibrary {
    /// `base64.encode` and `base64.decode`.
    public static let encoders = CELLibrary(name: "encoders", functions: EncoderFunctions.all)
}

/// The functions that write bytes as text.
enum EncoderFunctions {
    static let all: [CELFunction] = [encode, decode]

    private static let encode = CELFunction(
        "base64.encode", LocalizedText(ja: "バイト列を Base64 の文字列にする", en: "bytes as text in Base64, with padding"),
        [
            CELOverload("base64_encode_bytes", examples: ["base64.encode(b'hello') == 'aGVsbG8='"]) { (bytes: CELBytes) in
                Base64.encode(bytes.bytes)
            }
        ])

    private static let decode = CELFunction(
        "base64.decode",
        LocalizedText(
            ja: "Base64 の文字列をバイト列に戻す。末尾の = は省ける", en: "the bytes that a text in Base64 stands for; padding may be left out"),
        [
            CELOverload("base64_decode_string", examples: ["base64.decode('aGVsbG8') == b'hello'"]) {
                (text: String) throws(CELError) -> CELBytes in
                guard let bytes = Base64.decode(text) else { throw CELError(.invalidArgument, "the text is not Base64") }
                return CELBytes(bytes)
            }
        ])
}
