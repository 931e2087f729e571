/// What the type parameters of declarations stand for, as far as the check of one expression has found out.
///
/// A type parameter gets a fresh name for each use of a declaration. A type may be assigned to another if they can be made to agree;
/// where one is more general, the parameter takes the more general.
struct TypeSubstitution {
    private var bound: [String: CELType] = [:]
    private var freshCount = 0

    /// A type parameter that nothing is known of.
    mutating func fresh() -> CELType {
        freshCount += 1
        return .parameter("#\(freshCount)")
    }

    /// The types with each of their type parameters replaced by a fresh one.
    mutating func instantiate(_ types: [CELType]) -> [CELType] {
        var names: [String: CELType] = [:]
        return types.map { type in
            type.mapped { part in
                guard case .parameter(let name) = part else { return nil }
                if let known = names[name] { return known }
                let new = fresh()
                names[name] = new
                return new
            }
        }
    }

    /// The type with what its parameters stand for. Unknown ones stay, or become dyn.
    func resolve(_ type: CELType, unknownAsDyn: Bool = false) -> CELType {
        // Most types mention no parameter, and need not be made anew.
        !type.isGeneric
            ? type
            : type.mapped { part in
                guard case .parameter(let name) = part else { return nil }
                guard let found = bound[name] else { return unknownAsDyn ? .dyn : part }
                return resolve(found, unknownAsDyn: unknownAsDyn)
            }
    }

    /// Whether all of `arguments` may stand where `parameters` are wanted. If not, nothing is learned.
    mutating func assign(_ arguments: [CELType], to parameters: [CELType]) -> Bool {
        guard arguments.count == parameters.count else { return false }
        var trial = self
        for (argument, parameter) in zip(arguments, parameters) {
            guard trial.agree(parameter, argument) else { return false }
        }
        self = trial
        return true
    }

    /// Whether a value of type `from` may stand where `target` is wanted. If not, nothing is learned.
    mutating func assign(_ from: CELType, to target: CELType) -> Bool { assign([from], to: [target]) }

    /// The type of a place where both may stand; nil where they do not agree.
    mutating func join(_ left: CELType, _ right: CELType) -> CELType? {
        if assign(right, to: left) { return Self.moreGeneral(left, right) }
        let bases = (left.unrefined, right.unrefined)
        guard bases != (left, right), assign(bases.1, to: bases.0) else { return nil }
        return Self.moreGeneral(bases.0, bases.1)
    }

    private mutating func agree(_ target: CELType, _ from: CELType) -> Bool {
        if case .parameter(let name) = from {
            switch substitute(name, by: target) {
            case .fits: return true
            case .conflicts: return false
            case .impossible: break
            }
        }
        if case .parameter(let name) = target {
            if case .fits = substitute(name, by: from) { return true }
            return false
        }
        return agreeConcrete(target, from)
    }

    private mutating func agreeConcrete(_ target: CELType, _ from: CELType) -> Bool {
        switch (target, from) {
        case (.dyn, _), (_, .dyn), (.error, _), (_, .error), (.any, _), (_, .any): true
        case (.null, _): from.isNullable
        case (_, .null): target.isNullable
        case (.refined(let left, _), .refined(let right, _)): left == right
        case (.refined(_, let base), _): agree(base, from)
        case (_, .refined(_, let base)): agree(target, base)
        case (.wrapper(let left), .wrapper(let right)): agree(left, right)
        case (.wrapper(let base), _): agree(base, from)
        case (_, .wrapper(let base)): agree(target, base)
        case (.list(let left), .list(let right)), (.optional(let left), .optional(let right)): agree(left, right)
        case (.map(let key, let value), .map(let otherKey, let otherValue)):
            agree(key, otherKey) && agree(value, otherValue)
        case (.type, .type): true
        case (.named(let name, let left), .named(let other, let right)):
            name == other && left.count == right.count && zip(left, right).allSatisfy { agree($0, $1) }
        default: target == from
        }
    }

    private enum Outcome {
        case fits
        /// The parameter stands for something else already.
        case conflicts
        /// The parameter would stand within itself.
        case impossible
    }

    private mutating func substitute(_ name: String, by type: CELType) -> Outcome {
        if type == .parameter(name) { return .fits }
        if let known = bound[name] {
            if type == known { return .fits }
            guard agree(type, known) else { return .conflicts }
            let general = Self.moreGeneral(type, known)
            if !mentions(general, name) { bound[name] = general }
            return .fits
        }
        if mentions(type, name) { return .impossible }
        bound[name] = type
        return .fits
    }

    /// Whether a type, or what its parameters stand for, names a parameter.
    private func mentions(_ type: CELType, _ name: String) -> Bool {
        switch type {
        case .parameter(let other): other == name || bound[other].map { mentions($0, name) } == true
        case .list(let inner), .optional(let inner), .wrapper(let inner), .type(let inner), .refined(_, let inner):
            mentions(inner, name)
        case .map(let key, let value): mentions(key, name) || mentions(value, name)
        case .named(_, let inner): inner.contains { mentions($0, name) }
        default: false
        }
    }

    static func moreGeneral(_ left: CELType, _ right: CELType) -> CELType {
        left.isSameOrMoreGeneral(than: right) ? left : right
    }
}
