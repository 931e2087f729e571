/// The version of this package, which every result names.
public enum ToolVersion {
    /// As `1.2.3`.
    public static let current = "0.1.0"
}
