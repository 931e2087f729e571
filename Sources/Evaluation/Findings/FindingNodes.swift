import CEL
import Columnar
import Diagnostics
import Policies

/// What the findings of a rule say, as operations on columns.
struct FindingNodes: Sendable {
    /// One piece of a message.
    enum Piece: Sendable {
        case text(String)
        /// What the rule's item is called.
        case item
        case value(VectorNode, CELType)
        /// What has no form on columns.
        case interpreted(TypedExpression)
    }

    let rule: TypedRule
    let head: FindingHead
    let observed: VectorNode?
    let item: VectorNode?
    let level: VectorNode?
    let messages: [Language: [Piece]]
    let wanted: WantedNodes?

    init(_ rule: TypedRule, _ plan: ColumnarPlan) {
        let type = rule.each
        self.rule = rule
        head = FindingHead(rule)
        let observed = rule.observed.map { (expression: $0, node: plan.lowering.lower($0, on: type)) }
        let item = rule.item.map { (expression: $0, node: plan.lowering.lower($0, on: type, observed: observed)) }
        func lower(_ expression: TypedExpression) -> VectorNode {
            plan.lowering.lower(expression, on: type, observed: observed, item: item)
        }
        self.observed = observed?.node
        self.item = item?.node
        level = rule.level.map(lower)
        func pieces(_ pieces: [TypedMessage.Piece]) -> [Piece] {
            pieces.map { piece in
                guard case .expression(let expression) = piece else {
                    if case .literal(let text) = piece { return .text(text) }
                    return .text("")
                }
                if rule.item == nil, expression.bindings.contains(.item) {
                    return expression.isName ? .item : .interpreted(expression)
                }
                return .value(lower(expression), expression.type)
            }
        }
        messages = [.ja: pieces(rule.message.ja), .en: pieces(rule.message.en)]
        if case .query(let query)? = rule.recommend {
            wanted = WantedNodes(query, lower: lower)
        } else {
            wanted = nil
        }
    }
}

extension TypedExpression {
    /// Whether it is nothing but a name.
    fileprivate var isName: Bool {
        if case .identifier = checked.tree.root.kind { true } else { false }
    }
}

/// What a rule's query asks for, as operations on columns.
struct WantedNodes: Sendable {
    let query: RecommendationQuery
    let develops: VectorNode?
    let tags: VectorNode?
    let except: VectorNode?
    let grade: VectorNode?

    init(_ typed: TypedRecommendationQuery, lower: (TypedExpression) -> VectorNode) {
        query = typed.query
        develops = typed.develops.map(lower)
        tags = typed.tags.map(lower)
        except = typed.except.map(lower)
        grade = typed.grade.map(lower)
    }
}
