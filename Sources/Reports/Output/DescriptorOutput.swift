import Glibc

/// Writes to what the system has opened.
package enum DescriptorOutput {
    /// Writes all bytes; false where the system refuses, with its reason in `errno`.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        unsafe bytes.withUnsafeBytes { all in
            var rest = unsafe all[...]
            while unsafe !rest.isEmpty {
                let written = unsafe Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0 && errno == EINTR { continue }
                guard written > 0 else { return false }
                unsafe rest = rest.dropFirst(written)
            }
            return true
        }
    }
}
