extension CELType {
    /// The type of a place where a value of either may stand; nil where they do not agree.
    package func joined(with other: CELType) -> CELType? {
        var substitution = TypeSubstitution()
        guard let joined = substitution.join(self, other) else { return nil }
        return substitution.resolve(joined, unknownAsDyn: true)
    }
}
