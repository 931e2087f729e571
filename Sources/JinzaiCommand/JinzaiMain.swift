import ArgumentParser

/// The command without a subcommand: it only tells what there is.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "jinzai", subcommands: [])
}

@main
enum JinzaiMain {
    static func main() {
        RootCommand.main()
    }
}
