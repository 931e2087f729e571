import CEL
import Columnar
import Policies

/// The keys of rows as texts, their parts joined by `/`.
struct KeyTexts {
    let store: ColumnStore

    private var world: World { store.world }

    /// The keys of the outermost rows that hold rows of a type.
    func subjects(of type: Int, _ rows: [Int32]) -> TextColumn {
        var (type, rows) = (type, rows)
        while let parent = store.tables[type].parent {
            rows = store.tables[type].groups.parents(of: rows)
            type = parent
        }
        return column(of: type, rows)
    }

    func column(of type: Int, _ rows: [Int32]) -> TextColumn {
        guard let first = rows.first else { return .each([]) }
        let slots = RowValue(world: world, type: Int32(truncatingIfNeeded: type), row: first).keySlots
        if slots.count == 1, case .column(let stored) = store.tables[type].members[slots[0]] {
            let vector = stored.vector(.list(rows))
            switch vector.values {
            case .codes(let codes, .texts(let texts)) where vector.present == nil:
                return TextColumn(.dictionary(codes, texts.dictionary))
            case .codes(let codes, .rows(let target)) where vector.present == nil: return column(of: target, codes)
            case .ints(let values) where vector.present == nil: return TextColumn(.integers(values))
            default: break
            }
        }
        return .each(
            rows.map { RowValue(world: world, type: Int32(truncatingIfNeeded: type), row: $0).key.joined(separator: "/") })
    }
}
