public import CivilTime

/// A value of the Common Expression Language.
public enum CELValue: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case list(CELList)
    case map(CELMap)
    case type(CELType)
    case duration(CELDuration)
    case timestamp(CELTimestamp)
    case date(CivilDate)
    case optional(CELOptional)
    case object(any CELObject)
}

/// `optional.of(x)` or `optional.none()`.
public enum CELOptional: Sendable {
    case none
    indirect case some(CELValue)
}

/// A value that the host owns: a record with named fields.
///
/// Field access goes by slot, the index of the field in its type's declaration, so that a checked expression looks up no name.
public protocol CELObject: Sendable {
    var type: CELObjectType { get }
    /// The field's value; unknown where it is not known; an error where it cannot be had. An empty field is the host's to tell.
    func value(ofField slot: Int) -> CELResult
    /// `has(x.f)`: a bool or unknown.
    func has(field slot: Int) -> CELResult
    /// Whether both are the same thing.
    func isSame(as other: any CELObject) -> Bool
    /// Equal for objects that are the same.
    func hash(into hasher: inout Hasher)
}

/// The declaration of an object type: its name and its fields in order.
public final class CELObjectType: Sendable {
    public struct Field: Sendable {
        public let name: String
        public let type: CELType
        /// What the field is, for messages and documentation.
        public let documentation: String

        public init(_ name: String, _ type: CELType, documentation: String = "") {
            self.name = name
            self.type = type
            self.documentation = documentation
        }
    }

    public let name: String
    public let fields: [Field]
    private let slots: [String: Int]

    /// `fields` have different names; of two with one name the first counts.
    public init(name: String, fields: [Field]) {
        self.name = name
        self.fields = fields
        self.slots = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func slot(of field: String) -> Int? { slots[field] }
}
