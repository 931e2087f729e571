/// One line on standard error that says what is going on, where that is a terminal. It leaves nothing behind.
struct ProgressLine {
    let isShown = StandardStream.error.isTerminal

    func show(_ text: String) {
        if isShown { StandardStream.error.write("\r\u{1B}[K" + text) }
    }

    func clear() {
        if isShown { StandardStream.error.write("\r\u{1B}[K") }
    }
}
