import Foundation

/// The records of a made-up ward, as `make demo` checks them.
package enum Ward {
    /// Why there are none.
    package struct NotMade: Error {
        let status: Int32
    }

    /// Writes them into a folder; of the same number of employees always the same.
    package static func make(in folder: String, employees: Int) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", PackageRoot.url("Fixtures/ward/generate.py").path, folder, "--employees", "\(employees)"]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NotMade(status: process.terminationStatus) }
    }
}
