package import Diagnostics

extension YAMLReader {
    /// Reads files, in their order, on all cores. Throws for the first of them that cannot be read at all.
    package static func load(paths: [String], limits: YAMLLimits = YAMLLimits()) throws(JinzaiError) -> [YAMLDocument] {
        let results = ConcurrentMap.map(paths) { path -> Result<YAMLDocument, JinzaiError> in
            do throws(JinzaiError) {
                return .success(try load(path, limits: limits))
            } catch {
                return .failure(error)
            }
        }
        var documents: [YAMLDocument] = []
        for result in results { documents.append(try result.get()) }
        return documents
    }
}
