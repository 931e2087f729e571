extension FiscalYearStart {
    /// 令和6年度: the fiscal year in the era that its last day lies in, or the one before where that era had no such year yet.
    public func japaneseText(of year: Int) -> String {
        guard let last = lastDay(of: year), let position = Era.all.lastIndex(where: { $0.firstDay <= last }) else {
            return "\(year)年度"
        }
        let current = Era.all[position]
        let era = year >= current.firstDay.year || position == 0 ? current : Era.all[position - 1]
        let number = year - era.firstDay.year + 1
        return number < 1 ? "\(year)年度" : era.name + (number == 1 ? "元" : String(number)) + "年度"
    }
}
