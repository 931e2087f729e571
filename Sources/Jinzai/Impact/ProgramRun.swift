import Glibc

/// Another program, run to its end.
enum ProgramRun {
    /// What a run left behind.
    struct Outcome {
        let status: Int32
        let output: [UInt8]
        let error: [UInt8]
    }

    /// Runs the program that the first argument names, found as a shell finds it, with nothing on its standard input. Nil where it
    /// cannot be started.
    static func run(_ arguments: [String]) -> Outcome? {
        // A file takes what the program says of errors, so that a full pipe can never keep it waiting.
        guard let output = Pipe(), let error = unsafe tmpfile() else { return nil }
        defer { unsafe fclose(error) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, unsafe fileno(error), 2)
        var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        var process = pid_t()
        let started = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
        close(output.writing)
        defer { close(output.reading) }
        guard started == 0 else { return nil }
        let bytes = read(output.reading)
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        unsafe rewind(error)
        // The low seven bits name a signal that ended it.
        let code = status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
        return Outcome(status: code, output: bytes, error: read(unsafe fileno(error)))
    }

    private struct Pipe {
        let reading: Int32
        let writing: Int32

        /// A program that is started gets neither end but as the standard output it is given.
        init?() {
            var ends: [Int32] = [0, 0]
            guard unsafe pipe(&ends) == 0 else { return nil }
            (reading, writing) = (ends[0], ends[1])
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }
    }

    private static func read(_ descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return bytes }
            bytes += chunk[..<count]
        }
    }
}
