import CEL
import CivilTime
import Policies

/// One operation on columns. Nodes that compute the same are the same node, so that it is computed once for all rules.
final class VectorNode: Sendable {
    let id: Int
    let kind: Kind
    /// The type of its values, without `optional_type` and refinements.
    let type: CELType
    /// Whether a row may hold nothing.
    let isOptional: Bool
    /// What its codes stand for, where it gives codes.
    let space: CodeSpace?
    /// The member whose cells are missing where the node is hindered and nothing that it is computed from is; nil where that is not known.
    let attribute: MemberAddress?

    init(id: Int, kind: Kind, type: CELType, isOptional: Bool, space: CodeSpace?, attribute: MemberAddress?) {
        self.id = id
        self.kind = kind
        self.type = type
        self.isOptional = isOptional
        self.space = space
        self.attribute = attribute
    }

    enum Kind: Sendable {
        /// The same value in every row.
        case constant(CELValue)
        /// The same code in every row.
        case code(Int32)
        /// Hindered in every row.
        case hindered
        /// The rows themselves.
        case row
        /// A member of the rows that is stored, or the rows that they hold.
        case member(type: Int, slot: Int)
        /// What is computed for the row of a type that holds each row.
        case holder(type: Int, VectorNode)
        /// What is computed for the rows that codes name.
        case follow(VectorNode, type: Int, VectorNode)
        /// What is computed for the rows of the frame of a level.
        case reach(level: Int, VectorNode)
        /// The elements of the frame of a level.
        case element(level: Int)
        /// The values of an optional; hindered where it holds nothing.
        case value(VectorNode)
        /// The same as an optional.
        case some(VectorNode)
        /// Whether an optional holds something.
        case isPresent(VectorNode)
        case not(VectorNode)
        case negate(VectorNode)
        case logical(CELLogicalOperator, [VectorNode])
        case compare(CELBinaryOperator, VectorNode, VectorNode)
        case arithmetic(CELBinaryOperator, VectorNode, VectorNode)
        case conditional(VectorNode, VectorNode, VectorNode)
        /// Results by code, computed once for each code.
        case lookup(VectorNode, CodeTable)
        /// One code for two; the number of codes of the second.
        case pair(VectorNode, VectorNode, Int)
        /// A function without a form for columns, called value by value.
        case call(CELOverload, [VectorNode])
        case native(NativeFunction, [VectorNode])
        /// The fiscal year that a day belongs to.
        case fiscalYear(FiscalYearStart, VectorNode)
        case list(ListOperation, VectorNode)
        case filter(VectorNode, condition: VectorNode)
        case probe(Probe)
        case map(VectorNode, condition: VectorNode?, transform: VectorNode)
        case quantifier(CELComprehension.Form, VectorNode, condition: VectorNode)
        /// An expression that only the reference interpreter can evaluate, row by row.
        case interpreted(InterpretedExpression)
    }
}

/// Operations on a list as a whole.
enum ListOperation: Sendable, Hashable {
    case size
    case sum
    case min
    case max
    case first
    case last
    case distinct
    /// The element at a fixed place.
    case at(Int64)
}

/// Functions that have a loop of their own.
enum NativeFunction: String, Sendable, Hashable {
    case daysUntil = "date_daysUntil_date"
    case yearsUntil = "date_yearsUntil_date"
    case plusDays = "date_plusDays_int"
    case minusDays = "date_minusDays_int"
    case plusMonths = "date_plusMonths_int"
    case minusMonths = "date_minusMonths_int"
    case plusYears = "date_plusYears_int"
    case minusYears = "date_minusYears_int"
    case absInt = "math_abs_int"
    case absDouble = "math_abs_double"
    case sqrtDouble = "math_sqrt_double"
    case intToDouble = "int64_to_double"
    case doubleToDouble = "double_to_double"
    case intToInt = "int64_to_int64"
    case year = "date_year"
    case month = "date_month"
    case day = "date_day"
    /// The lesser of two values of one type; NaN if either is.
    case lesser
    case greater
}

/// An expression that is left to the reference interpreter, and why.
final class InterpretedExpression: Sendable {
    let expression: TypedExpression
    /// What it calls `observed`; nil where it calls nothing so.
    let observed: TypedExpression?
    /// What it calls `item`.
    let item: TypedExpression?
    let reason: String

    init(_ expression: TypedExpression, observed: TypedExpression?, item: TypedExpression?, reason: String) {
        self.expression = expression
        self.observed = observed
        self.item = item
        self.reason = reason
    }
}

/// An expression cannot be lowered to operations on columns.
struct NotLowered: Error {
    /// The part of the expression that stands in the way.
    let text: String
}
