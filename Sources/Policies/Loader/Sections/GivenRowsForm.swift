import Diagnostics
import YAMLTree

/// Reads the rows that an example of a metric or of a view gives: a list, or a table with what its rows share.
enum GivenRowsForm {
    private static let list = Key("given", ExampleForms.givenMap.list, required: true, ja: "与える行", en: "the rows that are given")

    /// The keys of an example that lists its rows.
    static let declarations = [list.declaration]
    /// The keys of an example whose rows are a table.
    static let tableDeclarations = [
        ExampleTableForm.given.declaration, ExampleTableForm.columns.declaration, ExampleTableForm.rows.declaration,
    ]

    /// Nil where they cannot be read; that is reported.
    static func read(_ fields: Fields, _ reading: inout Reading) -> [GivenValue]? {
        guard fields.has(ExampleTableForm.rows) else { return fields.value(list, &reading) }
        let defaults = fields.value(ExampleTableForm.given, &reading)
        guard let (columns, rows) = ExampleTableForm.cells(fields, &reading) else { return nil }
        return rows.map { row in
            ExampleTableForm.given(defaults, Array(zip(columns, row)), range: row.first?.range ?? fields.visibleRange)
        }
    }

    /// The form of an example with its name, its rows, and `keys` behind them.
    static func form<Example: Sendable>(
        keys: [KeyDeclaration], build: @escaping @Sendable (Fields, inout Reading) -> Example?
    ) -> ValueForm<Example> {
        let name = ExampleForms.name.declaration
        let listed = ValueForm<Example>.object(ObjectForm(keys: [name] + declarations + keys), build: build)
        let table = ValueForm<Example>.object(ObjectForm(keys: [name] + tableDeclarations + keys), build: build)
        return ValueForm(shape: .either([listed.shape, table.shape])) { node, reading in
            let isTable = ExampleTableForm.isTable(node)
            return (isTable ? table : listed).read(node, &reading)
        }
    }
}
