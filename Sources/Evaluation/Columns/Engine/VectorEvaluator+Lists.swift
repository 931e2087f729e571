import CEL
import Columnar

extension VectorEvaluator {
    /// The lists of a vector and a frame of their elements. Lists of hindered rows count as empty.
    private func elements(_ vector: Vector, _ frame: Frame) -> (lists: ListVector, frame: Frame)? {
        guard case .lists(let lists) = vector.values else { return nil }
        return (lists, Frame(lists, in: frame))
    }

    func quantified(_ form: CELComprehension.Form, _ vector: Vector, _ condition: VectorNode, _ frame: Frame) -> Vector {
        guard let (lists, inner) = elements(vector, frame) else { return .hindered(count: frame.count) }
        let (holds, hindered) = evaluate(condition, in: inner).truth
        let result: Vector =
            switch form {
            case .exists: ListKernel.any(holds, hindered, lists)
            case .all: ListKernel.all(holds, hindered, lists)
            default: ListKernel.one(holds, hindered, lists)
            }
        return result.limited(to: vector.known)
    }

    func filtered(_ vector: Vector, _ condition: VectorNode, _ frame: Frame) -> Vector {
        guard let (lists, inner) = elements(vector, frame) else { return .hindered(count: frame.count) }
        let (holds, hindered) = evaluate(condition, in: inner).truth
        return Vector(
            .lists(lists.selecting(holds)), count: vector.count,
            known: Vector.both(vector.known, ListKernel.free(of: hindered, lists)))
    }

    /// An operation on the lists of a node; what is only counted is not made.
    func folded(_ operation: ListOperation, _ list: VectorNode, _ node: VectorNode, _ frame: Frame) -> Vector {
        if operation == .size, !isEvaluated(list, in: frame) {
            switch list.kind {
            case .filter(let all, let condition): return counted(evaluate(all, in: frame), condition, frame)
            case .list(.distinct, let all): return ListKernel.distinctCounts(evaluate(all, in: frame))
            default: break
            }
        }
        return ListKernel.compute(operation, evaluate(list, in: frame), node)
    }

    private func counted(_ vector: Vector, _ condition: VectorNode, _ frame: Frame) -> Vector {
        guard let (lists, inner) = elements(vector, frame) else { return .hindered(count: frame.count) }
        let (holds, hindered) = evaluate(condition, in: inner).truth
        return ListKernel.counts(holds, hindered, lists).limited(to: vector.known)
    }

    func mapped(_ vector: Vector, _ condition: VectorNode?, _ transform: VectorNode, _ frame: Frame) -> Vector {
        guard let condition else { return transformed(vector, transform, frame) }
        return transformed(filtered(vector, condition, frame), transform, frame)
    }

    private func transformed(_ vector: Vector, _ transform: VectorNode, _ frame: Frame) -> Vector {
        guard let (lists, inner) = elements(vector, frame) else { return .hindered(count: frame.count) }
        let values = evaluate(transform, in: inner)
        let known = values.present.flatMap { ListKernel.free(of: ~$0, lists) }
        let elements = Vector(values.values, count: values.count)
        var domain: Domain?
        if case .codes(let rows, .rows(let type)) = values.values { domain = Domain(type, .list(rows), in: store) }
        return Vector(
            .lists(ListVector(offsets: lists.offsets, elements: elements, domain: domain)), count: vector.count,
            known: Vector.both(vector.known, known))
    }
}
