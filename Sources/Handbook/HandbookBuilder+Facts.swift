import Diagnostics
import Policies

extension HandbookBuilder {
    /// How a metric is found, as an HTML list of facts without links; nil for a metric that the policy does not have.
    package func facts(ofMetric id: String) -> String? {
        guard let metric = typed.metrics.first(where: { $0.metric.id == id }) else { return nil }
        return HTMLBlocks(linksPhrases: false).text(entry(metric).blocks, depth: 6)
    }
}
