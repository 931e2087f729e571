import Diagnostics
import YAMLTree

/// How a value of a rule file is written, and how it is read.
///
/// `read` gives nil where the node is not such a value, and has then reported why.
struct ValueForm<Value: Sendable>: Sendable {
    let shape: Shape
    let read: @Sendable (YAMLNode, inout Reading) -> Value?

    /// The same form with its value made into another.
    func map<Other: Sendable>(_ transform: @escaping @Sendable (Value) -> Other) -> ValueForm<Other> {
        ValueForm<Other>(shape: shape) { node, reading in read(node, &reading).map(transform) }
    }

    /// The value together with its place.
    var located: ValueForm<Located<Value>> {
        ValueForm<Located<Value>>(shape: shape) { node, reading in
            read(node, &reading).map { Located(value: $0, range: node.range) }
        }
    }

    /// A list of such values; those that cannot be read are left out.
    var list: ValueForm<[Value]> {
        ValueForm<[Value]>(shape: .list(shape)) { node, reading in
            guard let items = node.expectItems(&reading) else { return nil }
            return items.compactMap { read($0, &reading) }
        }
    }

    /// One such value, or a list of them.
    var oneOrMany: ValueForm<[Value]> {
        ValueForm<[Value]>(shape: .oneOrMany(shape)) { node, reading in
            guard node.items != nil else { return read(node, &reading).map { [$0] } }
            return list.read(node, &reading)
        }
    }

    /// A mapping with keys of the author's choice, in their order.
    func dictionary(keys: ValueForm<IDReference>) -> ValueForm<[NamedValue<Value>]> {
        ValueForm<[NamedValue<Value>]>(shape: .dictionary(keys: keys.shape, values: shape)) { node, reading in
            guard let mapping = node.expectMapping(&reading) else { return nil }
            return mapping.entries.compactMap { entry in
                let key = keys.read(entry.key, &reading)
                guard let value = read(entry.value, &reading), let key else {
                    reading.isPartial = true
                    return nil
                }
                return NamedValue(name: key, value: value, range: entry.range)
            }
        }
    }

    /// A mapping with the keys of `form`, of which `build` makes the value.
    static func object(
        _ form: ObjectForm, build: @escaping @Sendable (Fields, inout Reading) -> Value?
    ) -> ValueForm<Value> {
        ValueForm<Value>(shape: .object(form)) { node, reading in
            guard let fields = Fields(node, form, &reading), let value = build(fields, &reading) else {
                reading.isPartial = true
                return nil
            }
            return value
        }
    }
}

/// An entry of a mapping whose keys the author chooses.
struct NamedValue<Value: Sendable>: Sendable {
    let name: IDReference
    let value: Value
    let range: SourceRange
}

extension ValueForm {
    /// A mapping from names of the author's choice to mappings with the keys of `form`; `build` makes a value of each.
    static func entries<Element: Sendable>(
        named names: ValueForm<IDReference>, _ form: ObjectForm,
        build: @escaping @Sendable (IDReference, Fields, inout Reading) -> Element?
    ) -> ValueForm<[Element]> where Value == [Element] {
        ValueForm<[Element]>(shape: .dictionary(keys: names.shape, values: .object(form))) { node, reading in
            guard let mapping = node.expectMapping(&reading) else { return nil }
            return mapping.entries.compactMap { entry in
                let name = names.read(entry.key, &reading)
                let fields = Fields(entry.value, form, &reading)
                guard let name, let fields, let element = build(name, fields, &reading) else {
                    reading.isPartial = true
                    return nil
                }
                return element
            }
        }
    }

    /// A value that may be left empty with `~`.
    var nullable: ValueForm<Value?> {
        ValueForm<Value?>(shape: .nullable(shape)) { node, reading in
            if node.isNull, node.tag == nil { return .some(nil) }
            return read(node, &reading).map { .some($0) }
        }
    }
}
