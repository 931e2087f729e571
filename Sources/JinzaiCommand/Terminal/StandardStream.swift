import Glibc

/// Standard output or standard error.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    /// Writes the whole text. A reader that went away ends the program, as it does any filter.
    func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while unsafe !rest.isEmpty {
                let written = unsafe Glibc.write(rawValue, rest.baseAddress, rest.count)
                guard written > 0 else { return }
                unsafe rest = UnsafeRawBufferPointer(rebasing: rest[written...])
            }
        }
    }

    /// Whether a person reads it as it is written.
    var isTerminal: Bool { isatty(rawValue) == 1 }
}
