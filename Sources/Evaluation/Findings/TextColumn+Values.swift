import CEL
import CivilTime
import Columnar
import Diagnostics
import Policies

extension TextColumn {
    /// The values of a vector as data: rows that have none have no text.
    static func data(_ vector: Vector, _ node: VectorNode?, _ world: World) -> TextColumn {
        // An optional that holds nothing is a value, if an empty one.
        if vector.empty == nil || node?.isOptional != true {
            switch vector.values {
            case .ints(let values): return TextColumn(.integers(values), present: vector.present)
            case .codes(let codes, .texts(let texts)):
                return TextColumn(.dictionary(codes, texts.dictionary), present: vector.present)
            default: break
            }
        }
        let text = ValueText(world: world)
        return column(vector, node, world) { text.data($0).plainText }
    }

    /// The values of a vector as they read in a language; rows that have none say so.
    static func shown(_ vector: Vector, _ node: VectorNode, _ type: CELType, _ language: Language, _ world: World) -> TextColumn {
        let missing = language == .ja ? "(不明)" : "(unknown)"
        let text = ValueText(world: world)
        if vector.known == nil, vector.empty == nil || !node.isOptional {
            switch (vector.values, type) {
            case (.ints(let values), .int): return TextColumn(.integers(values))
            case (.codes(let codes, .texts(let texts)), _): return TextColumn(.dictionary(codes, texts.dictionary))
            default: break
            }
        }
        return column(vector, node, world, missing: missing) { text.text($0, type: type)[language] }
    }

    /// Each different value is written once. `missing` stands for rows without a value; without it they have no text.
    private static func column(
        _ vector: Vector, _ node: VectorNode?, _ world: World, missing: String? = nil, _ write: (CELValue) -> String
    ) -> TextColumn {
        let box = Boxing(vector, node, world)
        var texts = PackedTexts()
        var places = [Int32](repeating: 0, count: vector.count)
        var present = Bitmap(repeating: true, count: vector.count)
        var known: [Int64: Int32] = [:]
        var last: (word: Int64, place: Int32)?
        var nothing: Int32?
        let words = vector.words
        for row in 0..<vector.count {
            guard vector.hasWord(row), let words else {
                if let value = box.value(at: row) {
                    places[row] = texts.add(write(value))
                } else if let missing {
                    let place = nothing ?? texts.add(missing)
                    nothing = place
                    places[row] = place
                } else {
                    present[row] = false
                }
                continue
            }
            let word = words[row]
            if let last, last.word == word {
                places[row] = last.place
                continue
            }
            let place = known[word] ?? texts.add(box.value(at: row).map(write) ?? missing ?? "")
            known[word] = place
            last = (word, place)
            places[row] = place
        }
        return TextColumn(.coded(places, texts), present: present.isFull ? nil : present)
    }
}

extension Vector {
    /// Whether a row has a value by which it can be told from others.
    fileprivate func hasWord(_ row: Int) -> Bool { (known.map { $0[row] } ?? true) && (empty.map { !$0[row] } ?? true) }
}
