import Diagnostics
import Policies

extension TypedPolicy {
    /// The policy with another expression in the place of a part. Nil leaves the part out, where it may be left out: a `when`, a weight.
    func replacing(_ part: PolicyPart, with expression: TypedExpression?) -> TypedPolicy {
        var copy = self
        switch part.home {
        case .rule(let position): copy.rules[position].replace(part.slot, with: expression)
        case .metric(let position): copy.metrics[position].replace(part.slot, with: expression)
        case .view(let position): copy.views[position].when = expression
        case .definition(let index): copy.definitions[index].body.replace(part.slot, with: expression)
        }
        return copy
    }
}

extension TypedRule {
    fileprivate mutating func replace(_ slot: PolicyPart.Slot, with expression: TypedExpression?) {
        switch slot {
        case .when: when = expression
        case .observed: observed = expression
        case .statement: statement = expression ?? statement
        case .item: item = expression
        case .level: level = expression
        case .message(let language, let piece):
            guard let expression else { return }
            if language == .ja {
                message.ja[piece] = .expression(expression)
            } else {
                message.en[piece] = .expression(expression)
            }
        case .develops, .except, .trainingGrade, .tags:
            guard case .query(var query) = recommend else { return }
            switch slot {
            case .develops: query.develops = expression
            case .except: query.except = expression
            case .trainingGrade: query.grade = expression
            default: query.tags = expression
            }
            recommend = .query(query)
        default: return
        }
    }
}

extension TypedMetric {
    fileprivate mutating func replace(_ slot: PolicyPart.Slot, with expression: TypedExpression?) {
        switch slot {
        case .when: when = expression
        case .goal: goal = expression
        default: aggregate.replace(slot, with: expression)
        }
    }
}

extension TypedAggregate {
    fileprivate mutating func replace(_ slot: PolicyPart.Slot, with expression: TypedExpression?) {
        switch slot {
        case .aggregateWhen: when = expression
        case .argument: argument = expression
        case .weight: weight = expression
        default: return
        }
    }
}

extension Definition.Body {
    fileprivate mutating func replace(_ slot: PolicyPart.Slot, with expression: TypedExpression?) {
        switch (self, slot) {
        case (.expression(let old), .body): self = .expression(expression ?? old)
        case (.key(let position, let old), .body): self = .key(position, expression ?? old)
        case (.element(let position, let old), .body): self = .element(position, expression ?? old)
        case (.match(var arms), .condition(let arm)):
            arms[arm].condition = expression
            self = .match(arms)
        case (.match(var arms), .output(let arm)):
            arms[arm].output = expression ?? arms[arm].output
            self = .match(arms)
        case (.table(var table), .input(let input)):
            table.inputs[input] = expression ?? table.inputs[input]
            self = .table(table)
        case (.aggregate(var aggregate), _):
            aggregate.replace(slot, with: expression)
            self = .aggregate(aggregate)
        default: return
        }
    }
}
