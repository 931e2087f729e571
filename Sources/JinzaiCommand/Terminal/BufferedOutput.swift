import Diagnostics
import Glibc
import Reports

/// Standard output for long texts: what is written goes out in large pieces.
struct BufferedOutput: ReportOutput {
    private var buffer: [UInt8] = []
    /// The system's number of the first failure.
    private var failure: Int32?

    mutating func write(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= 1 << 16 { send() }
    }

    mutating func write(utf8 bytes: [UInt8]) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= 1 << 16 { send() }
    }

    /// Sends the rest; throws where some of it could not be written. A reader that went away has seen enough.
    mutating func finish() throws(JinzaiError) {
        send()
        if let failure, failure != EPIPE { throw OutputErrors.cannotWrite("/dev/stdout", failure) }
    }

    private mutating func send() {
        if failure == nil, !DescriptorOutput.write(buffer, to: StandardStream.output.rawValue) { failure = errno }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes a text to standard output.
    static func write(_ text: String) throws(JinzaiError) {
        var output = BufferedOutput()
        output.write(text)
        try output.finish()
    }
}
