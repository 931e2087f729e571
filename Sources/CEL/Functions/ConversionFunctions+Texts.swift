import CivilTime
import Diagnostics

extension ConversionFunctions {
    static let texts: [CELFunction] = [string, bytes, dyn, type]

    private static let string = CELFunction(
        "string",
        LocalizedText(
            ja: "文字列にする。バイト列は UTF-8 として読み、正しくなければエラー。日付・日時は 2024-04-01 の形",
            en: "a text; bytes are read as UTF-8, an error if they are not; dates and timestamps as 2024-04-01"),
        [
            CELOverload("string_to_string", examples: ["string('abc') == 'abc'"]) { (text: String) in text },
            CELOverload("bool_to_string", examples: ["string(true) == 'true'"]) { (value: Bool) in value ? "true" : "false" },
            CELOverload("int64_to_string", examples: ["string(-456) == '-456'"]) { (number: Int64) in String(number) },
            CELOverload("uint64_to_string", examples: ["string(9876u) == '9876'"]) { (number: UInt64) in String(number) },
            CELOverload("double_to_string", examples: ["string(-4.5e-3) == '-0.0045'", "string(1e6) == '1e+06'"]) {
                (number: Double) in NumberText.text(number)
            },
            CELOverload("bytes_to_string", examples: ["string(b'abc') == 'abc'"]) {
                (bytes: CELBytes) throws(CELError) -> String in
                guard let text = String(validating: bytes.bytes, as: UTF8.self) else {
                    throw CELError(.invalidConversion, "the bytes are not UTF-8")
                }
                return text
            },
            CELOverload(
                "timestamp_to_string", examples: ["string(timestamp('2024-04-01T09:00:00+09:00')) == '2024-04-01T00:00:00Z'"]
            ) {
                (moment: CELTimestamp) in moment.text
            },
            CELOverload("duration_to_string", examples: ["string(duration('1m1.5s')) == '61.5s'"]) { (length: CELDuration) in
                length.text
            },
        ])

    private static let bytes = CELFunction(
        "bytes",
        LocalizedText(ja: "バイト列にする。文字列は UTF-8", en: "bytes; those of a text are its UTF-8"),
        [
            CELOverload("bytes_to_bytes", examples: ["bytes(b'abc') == b'abc'"]) { (bytes: CELBytes) in bytes },
            CELOverload("string_to_bytes", examples: [#"bytes('ÿ') == b'\xc3\xbf'"#]) { (text: String) in
                CELBytes(Array(text.utf8))
            },
        ])

    private static let dyn = CELFunction(
        "dyn",
        LocalizedText(
            ja: "同じ値。型の検査を実行時まで待たせる", en: "the same value; what type it has is asked only when the expression runs"),
        [
            CELOverload("to_dyn", examples: ["dyn(1) == 1.0"]) { (value: CELAnything) in CELDynamic(native: value.value) }
        ])

    private static let type = CELFunction(
        "type",
        LocalizedText(ja: "値の型", en: "the type of a value"),
        [
            CELOverload(
                "type", [.parameter("T")], .type(.parameter("T")), examples: ["type(1) == int", "type([1]) == list"]
            ) { arguments in
                arguments.first.map { .value(.type($0.type)) } ?? .error(.noOverload("type", arguments))
            }
        ])

    static let times: [CELFunction] = [timestamp, duration]

    private static let timestamp = CELFunction(
        "timestamp",
        LocalizedText(
            ja: "日時にする。文字列は RFC 3339(2024-04-01T09:00:00+09:00)、整数は1970年からの秒数",
            en: "a moment; texts are as RFC 3339 writes them (2024-04-01T09:00:00+09:00), numbers are seconds since 1970"),
        [
            CELOverload("timestamp_to_timestamp", examples: ["timestamp(timestamp(60)) == timestamp(60)"]) {
                (moment: CELTimestamp) in
                moment
            },
            CELOverload("string_to_timestamp", examples: ["timestamp('1970-01-01T09:00:00+09:00') == timestamp(0)"]) {
                (text: String) throws(CELError) -> CELTimestamp in try CELTimestamp(parsing: text)
            },
            CELOverload("int64_to_timestamp", examples: ["timestamp(86400) == timestamp('1970-01-02T00:00:00Z')"]) {
                (seconds: Int64) throws(CELError) -> CELTimestamp in
                guard let moment = CELTimestamp(seconds: seconds) else {
                    throw CELError(.overflow, "\(seconds) seconds since 1970 are out of the range of timestamp")
                }
                return moment
            },
        ])

    private static let duration = CELFunction(
        "duration",
        LocalizedText(
            ja: "時間の長さにする。文字列は 1h30m、-1.5s、100ms など(h、m、s、ms、us、ns)",
            en: "a length of time; texts are as 1h30m, -1.5s, 100ms (h, m, s, ms, us, ns)"),
        [
            CELOverload("duration_to_duration", examples: ["duration(duration('1s')) == duration('1s')"]) {
                (length: CELDuration) in
                length
            },
            CELOverload("string_to_duration", examples: ["duration('1h30m') == duration('5400s')"]) {
                (text: String) throws(CELError) -> CELDuration in try CELDuration(parsing: text)
            },
        ])
}
