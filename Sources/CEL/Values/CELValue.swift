public import CivilTime

/// A value of the Common Expression Language.
public enum CELValue: Sendable {
    /// `null`
    case null
    /// `true`, `false`
    case bool(Bool)
    /// `1`
    case int(Int64)
    /// `1u`
    case uint(UInt64)
    /// `1.0`
    case double(Double)
    /// `'text'`
    case string(String)
    /// `b'text'`
    case bytes([UInt8])
    /// `[1, 2]`
    case list(CELList)
    /// `{'a': 1}`
    case map(CELMap)
    /// A type as a value: `int`.
    case type(CELType)
    /// `duration('90s')`
    case duration(CELDuration)
    /// `timestamp('2024-04-01T00:00:00Z')`
    case timestamp(CELTimestamp)
    /// `date('2024-04-01')`
    case date(CivilDate)
    /// `optional.of(1)`, `optional.none()`
    case optional(CELOptional)
    /// A value of the host.
    case object(any CELObject)
}

/// `optional.of(x)` or `optional.none()`.
public enum CELOptional: Sendable {
    /// `optional.none()`
    case none
    /// `optional.of(x)`
    indirect case some(CELValue)
}

/// A value that the host owns: a record with named fields.
///
/// Field access goes by slot, the index of the field in its type's declaration, so that a checked expression looks up no name.
public protocol CELObject: Sendable {
    /// Its type, with the fields in order.
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
    /// The declaration of a field.
    public struct Field: Sendable {
        /// As expressions write it.
        public let name: String
        /// The type of its values.
        public let type: CELType
        /// What the field is, for messages and documentation.
        public let documentation: String

        /// Declares a field.
        public init(_ name: String, _ type: CELType, documentation: String = "") {
            self.name = name
            self.type = type
            self.documentation = documentation
        }
    }

    /// As `employee`.
    public let name: String
    /// The fields; a field's slot is its index here.
    public let fields: [Field]
    private let slots: [String: Int]

    /// `fields` have different names; of two with one name the first counts.
    public init(name: String, fields: [Field]) {
        self.name = name
        self.fields = fields
        self.slots = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The slot of a field; nil where there is no such field.
    public func slot(of field: String) -> Int? { slots[field] }
}
