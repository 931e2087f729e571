/// An address is a value of the type `net.IP`.
extension IPAddress: CELObject, CELNative {
    private static let objectType = CELObjectType(name: "net.IP", fields: [])

    static var type: CELType { .named("net.IP", []) }

    /// The type of the value, which has no fields.
    public var type: CELObjectType { Self.objectType }

    init?(native value: CELValue) {
        guard case .object(let object) = value, let address = object as? IPAddress else { return nil }
        self = address
    }

    var value: CELValue { .object(self) }

    /// An error: there are no fields.
    public func value(ofField slot: Int) -> CELResult { .error(CELError(.noSuchField, "`net.IP` has no fields")) }
    /// An error: there are no fields.
    public func has(field slot: Int) -> CELResult { value(ofField: slot) }
    /// Whether both are equal.
    public func isSame(as other: any CELObject) -> Bool { (other as? IPAddress) == self }
}

/// A range of addresses is a value of the type `net.CIDR`.
extension IPNetwork: CELObject, CELNative {
    private static let objectType = CELObjectType(name: "net.CIDR", fields: [])

    static var type: CELType { .named("net.CIDR", []) }

    /// The type of the value, which has no fields.
    public var type: CELObjectType { Self.objectType }

    init?(native value: CELValue) {
        guard case .object(let object) = value, let network = object as? IPNetwork else { return nil }
        self = network
    }

    var value: CELValue { .object(self) }

    /// An error: there are no fields.
    public func value(ofField slot: Int) -> CELResult { .error(CELError(.noSuchField, "`net.CIDR` has no fields")) }
    /// An error: there are no fields.
    public func has(field slot: Int) -> CELResult { value(ofField: slot) }
    /// Whether both are equal.
    public func isSame(as other: any CELObject) -> Bool { (other as? IPNetwork) == self }
}
