import CEL
import Diagnostics

/// Answers requests for expressions, one a line.
struct RequestLines {
    let language: Language

    /// Reads a file, or with `-` standard input, where each line is answered before the next is read.
    func answer(_ path: String) throws(JinzaiError) {
        var output = BufferedOutput()
        guard path != "-" else {
            while let line = readLine() {
                output.write(EvaluationRequest.answer(line: line, language: language) + "\n")
                try output.finish()
            }
            return
        }
        let bytes = try FileReader.bytes(of: path)
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // The end of the last line begins no other.
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines {
            output.write(EvaluationRequest.answer(line: String(decoding: line, as: UTF8.self), language: language) + "\n")
        }
        try output.finish()
    }
}
