/// A person of the records, with what the grade and the next one expect.
package struct PersonDetail: Sendable {
    package var subject: Subject
    /// Nil where the records have no name, or where it is not to be shown.
    package var name: String?
    package var department: String?
    /// The id of the grade.
    package var grade: String?
    /// In the order of the policy's expectations.
    package var assessments: [AssessmentDetail]
    package var aims: [AimDetail]
}

/// A competency that a person's grade expects, and how it was rated.
package struct AssessmentDetail: Sendable, Hashable {
    package var competency: String
    /// The level from which on the expectation is met.
    package var minimum: Int?
    /// The level of the year; nil where there is none.
    package var score: Int?
    /// The level of the year before; nil where there is none.
    package var previous: Int?
}

/// A competency that the next grade expects.
package struct AimDetail: Sendable, Hashable {
    package var competency: String
    /// Whether the present grade already expects the same.
    package var isCovered: Bool
    /// Whether the person has shown what leads to it; nil where that cannot be told.
    package var isReady: Bool?
}
