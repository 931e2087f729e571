import ArgumentParser
import Diagnostics
import Glibc

/// Where the program starts: reads the arguments, runs the command, tells what went wrong, gives the exit status.
@main
enum JinzaiMain {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        exit(run(arguments).rawValue)
    }

    /// Runs the command that `arguments` ask for. What stops it is told on standard error.
    static func run(_ arguments: [String]) -> ExitStatus {
        do {
            try RootCommand.requireKnownCommand(in: arguments)
            var command = try RootCommand.parseAsRoot(arguments)
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
