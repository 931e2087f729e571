/// A map in the order in which its entries were written. A key is found across the numeric types: `1`, `1u` and `1.0` are one key.
public struct CELMap: Sendable {
    private let storage: Storage

    private final class Storage: Sendable {
        let keys: [CELValue]
        let values: [CELValue]
        let places: [CELMapKey: Int]
        let weight: Int

        init(keys: [CELValue], values: [CELValue], places: [CELMapKey: Int]) {
            self.keys = keys
            self.values = values
            self.places = places
            self.weight = values.reduce(keys.count) { $0.addingCapped($1.weight) }
        }
    }

    /// An error for a key that is no bool, int, uint or string, and for a key that occurs twice.
    public init(_ entries: some Sequence<(key: CELValue, value: CELValue)>) throws(CELError) {
        var keys: [CELValue] = []
        var values: [CELValue] = []
        var places: [CELMapKey: Int] = [:]
        for (key, value) in entries {
            guard let place = CELMapKey(storing: key) else {
                throw CELError(.invalidArgument, "a value of type \(key.type.name) cannot be a key of a map")
            }
            guard places.updateValue(keys.count, forKey: place) == nil else {
                throw CELError(.duplicateKey, "the key \(key.literalText) occurs twice")
            }
            keys.append(key)
            values.append(value)
        }
        storage = Storage(keys: keys, values: values, places: places)
    }

    /// A map with texts for keys; of entries with one key the last counts.
    public init(strings entries: some Sequence<(String, CELValue)>) {
        var keys: [CELValue] = []
        var values: [CELValue] = []
        var places: [CELMapKey: Int] = [:]
        for (key, value) in entries {
            if let place = places[.string(CELTextKey(key))] {
                values[place] = value
                continue
            }
            places[.string(CELTextKey(key))] = keys.count
            keys.append(.string(key))
            values.append(value)
        }
        storage = Storage(keys: keys, values: values, places: places)
    }

    /// How much there is in it to walk through: its entries, with all that they hold.
    var weight: Int { storage.weight }

    /// How many entries there are.
    public var count: Int { storage.keys.count }
    /// Whether there are no entries.
    public var isEmpty: Bool { storage.keys.isEmpty }

    /// In the order in which they were written.
    public var keys: [CELValue] { storage.keys }
    /// In the order of the keys.
    public var values: [CELValue] { storage.values }

    /// The value of a key; nil where there is no such key, also for a value that cannot be a key.
    public subscript(key: CELValue) -> CELValue? {
        guard let place = CELMapKey(looking: key), let index = storage.places[place] else { return nil }
        return storage.values[index]
    }

    /// The value of a key that is a text.
    public subscript(key: String) -> CELValue? {
        guard let index = storage.places[.string(CELTextKey(key))] else { return nil }
        return storage.values[index]
    }

    /// Whether there is such a key.
    public func contains(_ key: CELValue) -> Bool {
        guard let place = CELMapKey(looking: key) else { return false }
        return storage.places[place] != nil
    }
}

extension CELMap: RandomAccessCollection {
    /// Always 0.
    public var startIndex: Int { 0 }
    /// How many entries there are.
    public var endIndex: Int { storage.keys.count }
    /// The entry at a place from 0 below `endIndex`.
    public subscript(position: Int) -> (key: CELValue, value: CELValue) { (storage.keys[position], storage.values[position]) }
}
