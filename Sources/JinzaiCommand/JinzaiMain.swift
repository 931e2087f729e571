import ArgumentParser
import Diagnostics
import Glibc

/// Where the program starts: reads the arguments, runs the command, tells what went wrong, gives the exit status.
@main
enum JinzaiMain {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let early = Preparation.begin(for: arguments)
        exit(EarlyReading.$begun.withValue(early) { run(arguments) }.rawValue)
    }

    /// Runs the command that `arguments` ask for. What stops it is told on standard error.
    static func run(_ arguments: [String]) -> ExitStatus {
        do {
            try RootCommand.requireKnownCommand(in: arguments)
            var command = try parse(arguments)
            try command.run()
            return .fine
        } catch let status as ExitStatus {
            return status
        } catch let error as JinzaiError {
            StandardStream.error.write(ErrorText(error).rendered(in: .current))
            return ExitStatus(of: error.reason)
        } catch {
            return tell(error, arguments)
        }
    }

    /// The command with its arguments. It is asked directly first: to go through the root takes ArgumentParser milliseconds more, and
    /// only what is no plain call of a command, as a request for help or a mistake, needs the root's words.
    private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
        let named = RootCommand.configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named {
            return command
        }
        return try RootCommand.parseAsRoot(arguments)
    }

    /// What ArgumentParser throws: a request for help or the version, or arguments that it cannot use.
    private static func tell(_ error: any Error, _ arguments: [String]) -> ExitStatus {
        let message = RootCommand.message(for: error)
        switch RootCommand.exitCode(for: error) {
        case .success:
            StandardStream.output.write(HelpScreen.translated(message, into: .current) + "\n")
            return .fine
        case .validationFailure:
            StandardStream.error.write(ErrorText(.misuse(message, of: arguments)).rendered(in: .current))
            return .misuse
        default:
            StandardStream.error.write(ErrorText(.unexpected(message)).rendered(in: .current))
            return .unreadable
        }
    }
}
