import Diagnostics

/// Checks that no spelling stands at two grades.
enum GradeSpellings {
    static func check(_ grades: Register<Grade>, _ reading: inout Reading) {
        var seen: [String: (grade: String, range: SourceRange)] = [:]
        for grade in grades {
            for spelling in grade.also {
                if let other = seen[spelling.value], other.grade != grade.id {
                    let related = Diagnostic.Related(
                        LocalizedText(ja: "もう一つはここ", en: "the other one is here"), at: other.range)
                    reading.report(
                        PolicyDiagnostics.sharedSpelling.at(
                            spelling.range, LocalizedText(spelling.value), LocalizedText(other.grade), LocalizedText(grade.id),
                            related: [related]))
                } else {
                    seen[spelling.value] = (grade.id, spelling.range)
                }
            }
        }
    }
}
