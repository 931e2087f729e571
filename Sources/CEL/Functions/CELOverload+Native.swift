/// Overloads whose types are those of a Swift function. The arguments are read into Swift values; an error that is thrown is the
/// result.
extension CELOverload {
    init<R: CELNative>(_ id: String, examples: [String], _ body: @escaping @Sendable () throws(CELError) -> R) {
        self.init(id, [], R.type, examples: examples) { _ in
            Self.result { () throws(CELError) in try body() }
        }
    }

    init<A: CELNative, R: CELNative>(
        _ id: String, member: Bool = false, examples: [String], _ body: @escaping @Sendable (A) throws(CELError) -> R
    ) {
        self.init(id, member: member, [A.type], R.type, examples: examples) { arguments in
            guard arguments.count == 1, let first = A(native: arguments[0]) else { return .error(.noOverload(id, arguments)) }
            return Self.result { () throws(CELError) in try body(first) }
        }
    }

    init<A: CELNative, B: CELNative, R: CELNative>(
        _ id: String, member: Bool = false, examples: [String], _ body: @escaping @Sendable (A, B) throws(CELError) -> R
    ) {
        self.init(id, member: member, [A.type, B.type], R.type, examples: examples) { arguments in
            guard arguments.count == 2, let first = A(native: arguments[0]), let second = B(native: arguments[1]) else {
                return .error(.noOverload(id, arguments))
            }
            return Self.result { () throws(CELError) in try body(first, second) }
        }
    }

    init<A: CELNative, B: CELNative, C: CELNative, R: CELNative>(
        _ id: String, member: Bool = false, examples: [String], _ body: @escaping @Sendable (A, B, C) throws(CELError) -> R
    ) {
        self.init(id, member: member, [A.type, B.type, C.type], R.type, examples: examples) { arguments in
            guard arguments.count == 3, let first = A(native: arguments[0]), let second = B(native: arguments[1]),
                let third = C(native: arguments[2])
            else { return .error(.noOverload(id, arguments)) }
            return Self.result { () throws(CELError) in try body(first, second, third) }
        }
    }

    init<A: CELNative, B: CELNative, C: CELNative, D: CELNative, R: CELNative>(
        _ id: String, member: Bool = false, examples: [String], _ body: @escaping @Sendable (A, B, C, D) throws(CELError) -> R
    ) {
        self.init(id, member: member, [A.type, B.type, C.type, D.type], R.type, examples: examples) { arguments in
            guard arguments.count == 4, let first = A(native: arguments[0]), let second = B(native: arguments[1]),
                let third = C(native: arguments[2]), let fourth = D(native: arguments[3])
            else { return .error(.noOverload(id, arguments)) }
            return Self.result { () throws(CELError) in try body(first, second, third, fourth) }
        }
    }

    @inline(__always)
    private static func result(_ body: () throws(CELError) -> some CELNative) -> CELResult {
        do throws(CELError) { return .value(try body().value) } catch { return .error(error) }
    }
}
