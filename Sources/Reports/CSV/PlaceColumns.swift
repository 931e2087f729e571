import Columnar
import Evaluation
import Records

/// Where rows or cells beside each other stand, as columns.
struct PlaceColumns {
    /// The file, with the sheet if it is a workbook.
    let file: TextColumn
    /// From 1.
    let line: TextColumn
    /// The number of the cell in its row, from 1.
    let column: TextColumn

    init(_ places: [CellPlace?]) {
        var files = PackedTexts([""])
        var last: (place: CellPlace, number: Int32)?
        let numbers = places.map { place -> Int32 in
            guard let place else { return 0 }
            if let last, last.place.file == place.file, last.place.sheet == place.sheet { return last.number }
            let number = files.add(place.whole)
            last = (place, number)
            return number
        }
        file = .coded(numbers, files)
        line = .integers(places.map { $0?.line })
        column = .integers(places.map { $0?.column })
    }
}
