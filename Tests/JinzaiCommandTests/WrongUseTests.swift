import TestSupport
import Testing

@Suite("wrong use of the command")
struct WrongUseTests {
    @Test("the version is one line and the status is 0")
    func version() throws {
        let run = try JinzaiBinary.run(["--version"])
        #expect(run.status == 0)
        #expect(run.out.wholeMatch(of: /jinzai \d+\.\d+\.\d+\n/) != nil)
        #expect(run.err == "")
    }

    @Test("without a command, help goes to standard error and the status is 2")
    func nothing() throws {
        let run = try JinzaiBinary.run([])
        #expect(run.status == 2)
        #expect(run.out == "")
        #expect(run.err.contains("USAGE: jinzai"))
    }

    @Test(
        "help speaks the user's language",
        arguments: [
            (["--help"], ["LANG": "en_US.UTF-8"], "USAGE: jinzai"),
            (["--help"], ["LANG": "ja_JP.UTF-8"], "使い方: jinzai"),
            (["--help"], ["LANG": "en_US.UTF-8", "LC_ALL": "ja_JP.UTF-8"], "使い方: jinzai"),
            (["--help"], [:], "USAGE: jinzai"),
        ])
    func help(_ arguments: [String], environment: [String: String], expected: String) throws {
        let run = try JinzaiBinary.run(arguments, environment: environment)
        #expect(run.status == 0)
        #expect(run.out.contains(expected))
    }

    @Test(
        "a mistake in the arguments is told on standard error with its code and what to do; the status is 2",
        arguments: [
            (["chek", "x"], "jinzai: error: there is no command `chek`"),
            (
                ["--fromat"],
                "jinzai: error: there is no option `--fromat` [JZ0901]\n  help: `jinzai --help` shows how it is used\n"
            ),
        ])
    func mistakes(_ arguments: [String], start: String) throws {
        let run = try JinzaiBinary.run(arguments)
        #expect(run.status == 2)
        #expect(run.out == "")
        #expect(run.err.hasPrefix(start), "\(run.err)")
    }

    @Test("a mistake is told in Japanese where the environment says so")
    func japanese() throws {
        let run = try JinzaiBinary.run(["--fromat"], environment: ["LANG": "ja_JP.UTF-8"])
        #expect(run.status == 2)
        #expect(run.err == "jinzai: エラー: 「--fromat」というオプションはない [JZ0901]\n  対処: `jinzai --help` で使い方を確かめてください\n")
    }
}
