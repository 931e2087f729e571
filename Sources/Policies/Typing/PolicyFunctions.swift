import CEL
import CivilTime
import Diagnostics
import Schema

/// The functions that a policy's expressions have besides the language's libraries.
enum PolicyFunctions {
    static func all(for rows: RowTypes) -> [CELFunction] {
        let start = rows.policy.header.fiscalYearStart
        return [percent, fiscalYear(start), at(rows)].compactMap { $0 }
    }

    private static let percent = CELFunction(
        "percent", LocalizedText(ja: "割合を百分率で表す", en: "a share in percent"),
        [
            CELOverload("double_percent", member: true, [.double], .string, examples: ["(0.714).percent() == '71%'"]) {
                arguments in
                guard case .double(let share) = arguments.first, share.isFinite, share.magnitude < 1e15 else {
                    return .error(CELError(.invalidArgument, "percent() needs a finite number"))
                }
                return .value(.string("\(Int64((share * 100).rounded(.toNearestOrAwayFromZero)))%"))
            }
        ])

    private static func fiscalYear(_ start: FiscalYearStart) -> CELFunction {
        CELFunction(
            "fiscalYear", LocalizedText(ja: "その日が属する年度", en: "the fiscal year that a day belongs to"),
            [
                CELOverload("date_fiscal_year", member: true, [.date], BuiltinTypes.fiscalYear) { arguments in
                    guard case .date(let day) = arguments.first else { return .error(CELError(.noSuchOverload, "fiscalYear")) }
                    return .value(.int(Int64(start.year(of: day))))
                }
            ])
    }

    /// `employee.postings.at(day)`: the row that holds on a day, for each table with a period.
    private static func at(_ rows: RowTypes) -> CELFunction? {
        let overloads = rows.types.compactMap { type -> CELOverload? in
            guard case .table(let position) = type.source, let period = rows.policy.records.tables[position].period,
                let from = type.slot(of: period.from), let to = type.slot(of: period.to)
            else { return nil }
            let row = CELType.named(type.name, [])
            return CELOverload("list_\(type.name)_at", member: true, [.list(row), .date], .optional(row)) { arguments in
                guard case .list(let list) = arguments.first, case .date(let day) = arguments.last else {
                    return .error(CELError(.noSuchOverload, "at"))
                }
                return PeriodSearch(from: from, to: to).row(in: list, on: day)
            }
        }
        guard !overloads.isEmpty else { return nil }
        return CELFunction("at", LocalizedText(ja: "その日に有効な行", en: "the row that holds on a day"), overloads)
    }
}

/// Finds the row of a list whose period includes a day; the last of several.
private struct PeriodSearch {
    /// The slots of the first day and of the first day after.
    let from: Int
    let to: Int

    func row(in list: CELList, on day: CivilDate) -> CELResult {
        var unknown: UnknownSet?
        for element in list.reversed() {
            guard case .object(let row) = element else { continue }
            switch holds(row, on: day) {
            case .value(.bool(true)): return unknown.map(CELResult.unknown) ?? .value(.optional(.some(element)))
            case .unknown(let missing): unknown = unknown?.merging(missing) ?? missing
            case .error(let error): return .error(error)
            case .value: continue
            }
        }
        return unknown.map(CELResult.unknown) ?? .value(.optional(.none))
    }

    private func holds(_ row: any CELObject, on day: CivilDate) -> CELResult {
        switch row.value(ofField: from) {
        case .value(.date(let first)) where first > day: return .value(.bool(false))
        case .value: break
        case let other: return other
        }
        switch row.has(field: to) {
        case .value(.bool(false)): return .value(.bool(true))
        case .value: break
        case let other: return other
        }
        switch row.value(ofField: to) {
        case .value(.date(let end)): return .value(.bool(day < end))
        case let other: return other
        }
    }
}
