import Glibc

/// How wide a text may be.
enum TerminalSize {
    /// The columns of the terminal that standard output writes to; nil where it writes to no terminal.
    static var columns: Int? {
        guard StandardStream.output.isTerminal else { return nil }
        var size = winsize()
        guard unsafe ioctl(StandardStream.output.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
