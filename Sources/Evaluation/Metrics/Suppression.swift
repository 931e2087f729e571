/// The groups of one grouping.
struct GroupingResults {
    let names: [String]
    var groups: [MetricResult]
}

/// Withholds the values of small groups, and of as many others as keep them from being found by subtraction.
struct Suppression {
    /// Groups with fewer rows are withheld.
    let minimum: Int

    func applied(to groupings: [GroupingResults], whole: MetricResult) -> [GroupingResults] {
        guard minimum > 1 else { return groupings }
        var result = groupings
        for index in result.indices {
            for group in result[index].groups.indices where isSmall(result[index].groups[group]) {
                result[index].groups[group].suppress()
            }
        }
        // What is withheld in one grouping can give another away, so look until nothing changes.
        var changed = true
        while changed {
            changed = false
            for index in result.indices {
                for part in parts(of: result[index], among: result) where protect(part, in: &result[index]) { changed = true }
                if protectCrossing(index, in: &result) { changed = true }
            }
        }
        // The sizes were needed until now.
        for index in result.indices {
            for group in result[index].groups.indices where result[index].groups[group].suppressed {
                result[index].groups[group].counted = 0
                result[index].groups[group].unknown = 0
            }
        }
        return result
    }

    private func isSmall(_ group: MetricResult) -> Bool {
        let size = group.counted + group.unknown
        return size > 0 && size < minimum
    }

    /// The sets of groups whose total is published: all groups, and those within one published group of a coarser grouping.
    private func parts(of grouping: GroupingResults, among all: [GroupingResults]) -> [[Int]] {
        var parts = [Array(grouping.groups.indices)]
        for coarser in all where coarser.names.count < grouping.names.count {
            let shared = coarser.names.compactMap { grouping.names.firstIndex(of: $0) }
            guard shared.count == coarser.names.count else { continue }
            let byCoarse = Dictionary(grouping: grouping.groups.indices) { index in
                shared.map { grouping.groups[index].group[$0].value.value }
            }
            for group in coarser.groups where !group.suppressed {
                if let part = byCoarse[group.group.map(\.value.value)] { parts.append(part.sorted()) }
            }
        }
        return parts
    }

    /// Withholds one more cell of a table of two names where a small one can be found from rows and columns together; where no cell is
    /// left that would help, the total of its row or its column.
    private func protectCrossing(_ index: Int, in all: inout [GroupingResults]) -> Bool {
        let names = all[index].names
        guard names.count == 2 else { return false }
        let crossing = Crossing(all[index], rows: published(names[0], in: all), columns: published(names[1], in: all))
        let groups = all[index].groups
        for cell in groups.indices where groups[cell].suppressed && isSmall(groups[cell]) {
            guard let side = crossing.side(of: cell) else { continue }
            let open = groups.indices.filter { other in
                !groups[other].suppressed && groups[other].counted + groups[other].unknown > 0 && crossing.joins(other, side)
            }
            if let smallest = open.min(by: { groups[$0].counted < groups[$1].counted }) {
                all[index].groups[smallest].suppress()
                return true
            }
            if withholdTotal(of: groups[cell], in: &all) { return true }
        }
        return false
    }

    /// Withholds the smaller of the totals of a cell's row and column; false where neither is published.
    private func withholdTotal(of cell: MetricResult, in all: inout [GroupingResults]) -> Bool {
        var smallest: (grouping: Int, group: Int, size: Int)?
        for (grouping, results) in all.enumerated() where results.names.count == 1 {
            for (place, group) in results.groups.enumerated() where !group.suppressed {
                let isOwn = cell.group.contains { $0.name == results.names[0] && $0.value.value == group.group[0].value.value }
                let size = group.counted + group.unknown
                if isOwn, size < smallest?.size ?? .max { smallest = (grouping, place, size) }
            }
        }
        guard let smallest else { return false }
        all[smallest.grouping].groups[smallest.group].suppress()
        return true
    }

    /// The groups of a name whose values are published.
    private func published(_ name: String, in all: [GroupingResults]) -> Set<ShownValue> {
        Set(all.filter { $0.names == [name] }.flatMap(\.groups).filter { !$0.suppressed }.map { $0.group[0].value.value })
    }

    /// Withholds the smallest other group while what is withheld together is one group or smaller than the minimum.
    private func protect(_ part: [Int], in grouping: inout GroupingResults) -> Bool {
        var changed = false
        while true {
            let hidden = part.filter { grouping.groups[$0].suppressed }
            let size = hidden.reduce(0) { $0 + grouping.groups[$1].counted + grouping.groups[$1].unknown }
            guard !hidden.isEmpty, hidden.count == 1 || size < minimum else { return changed }
            let open = part.filter {
                !grouping.groups[$0].suppressed && grouping.groups[$0].counted + grouping.groups[$0].unknown > 0
            }
            guard let smallest = open.min(by: { grouping.groups[$0].counted < grouping.groups[$1].counted }) else {
                return changed
            }
            grouping.groups[smallest].suppress()
            changed = true
        }
    }
}

extension MetricResult {
    /// Withholds all that could tell something about the group's members.
    fileprivate mutating func suppress() {
        suppressed = true
        value = nil
        low = nil
        high = nil
        having = nil
        goal = nil
    }
}
