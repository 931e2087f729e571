import Foundation
import TestSupport
import Testing

@Suite("The public declarations")
struct DeclarationCommentTests {
    @Test("each has a comment that documents it", arguments: ["Sources/CEL", "Sources/Diagnostics"])
    func comments(folder: String) throws {
        let root = PackageRoot.url(folder)
        let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
        #expect(files.count > 5)
        for file in files {
            let lines = try PackageRoot.text("\(folder)/\(file)").split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.drop { $0 == " " } }
            for (index, line) in lines.enumerated() where line.hasPrefix("public ") && !line.hasPrefix("public import ") {
                let above = lines[..<index].last { !$0.hasPrefix("@") }
                #expect(above?.hasPrefix("///") == true, "\(file):\(index + 1): \(line)")
            }
        }
    }
}
