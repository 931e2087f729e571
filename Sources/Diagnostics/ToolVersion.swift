/// The version of this package, which every result names.
public enum ToolVersion {
    public static let current = "0.1.0"
}
