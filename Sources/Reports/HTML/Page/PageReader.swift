import Policies

/// Whom a page is for. What the page shows depends on it, so that nobody receives what is for others.
enum PageReader: Sendable, Hashable {
    /// Everything about everybody, or about the people of one department.
    case hr(department: String?)
    /// Of one department what its supervisors may read; nothing about the whole.
    case supervisor(department: String)
    /// Values over groups alone.
    case owner

    /// Whether single people are named.
    var seesPeople: Bool { self != .owner }

    /// Whether values over the whole are shown.
    var seesWhole: Bool {
        switch self {
        case .hr(nil), .owner: true
        case .hr, .supervisor: false
        }
    }

    /// The department that the page is about; nil for all.
    var department: String? {
        switch self {
        case .hr(let department): department
        case .supervisor(let department): department
        case .owner: nil
        }
    }

    func mayRead(_ audience: Audience) -> Bool {
        switch self {
        case .hr: true
        case .supervisor: audience != .hr
        case .owner: audience != .hr
        }
    }
}
