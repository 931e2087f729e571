import Diagnostics
import Policies
import Testing

/// A little policy whose names the sample result uses.
enum SamplePolicy {
    static func load() throws -> Policy {
        let loaded = PolicyLoader.load(sources: [SourceText(name: "sample.yaml", text: text)])
        #expect(loaded.diagnostics.isEmpty, "\(DiagnosticRenderer(language: .en).text(loaded.diagnostics))")
        return try #require(loaded.policy)
    }

    private static let text = """
        policy:
          id: sample
          title: {ja: 見本の方針, en: a sample policy}
          fiscal_year_starts: 04-01
          year: last-completed
          minimum_group: 5
        clauses:
          - {id: S-1, page: P1, area: growth, treatment: rule, summary: {ja: 能力を伸ばす, en: grow}}
          - {id: S-2, page: P1, area: growth, treatment: target, summary: {ja: 面談をする, en: talk}}
        scale:
          clause: S-1
          levels:
            2: {label: {ja: 満たしている, en: meets}, meets: true}
            1: {label: {ja: 努力を要する, en: needs effort}, severity: attention}
        streams:
          - id: office
            clause: S-1
            label: {ja: 事務系, en: office}
            grades:
              - {id: A1, label: {ja: 係員, en: staff}}
        expectations:
          - grade: A1
            competencies:
              ethics: {clause: S-1, label: {ja: 倫理, en: ethics}, text: {ja: 公正に働く, en: works fairly}}
        areas:
          - {id: growth, clause: S-2, label: {ja: 育成, en: growth}}
          - {id: talks, clause: S-2, label: {ja: 対話, en: talks}}
        targets:
          - {id: growth.seen, area: growth, clause: S-2, text: {ja: 誰もが育っている, en: everyone grows}}
          - {id: talks.held, area: talks, clause: S-2, text: {ja: 誰もが話せている, en: everyone has somebody to talk to}}
        records:
          employees:
            row: employee
            key: id
            files: [employees, 職員]
            fields:
              id: {type: string, personal: true, headers: [職員番号]}
              department: {type: string, headers: [所属]}
              hired_on: {type: date, headers: [採用年月日]}
              talked: {type: bool, optional: true, headers: [面談]}
          ratings:
            row: rating
            of: employees
            key: [competency]
            files: [ratings, 評価結果]
            fields:
              competency: {type: competency, headers: [評価項目]}
              score: {type: level, optional: true, headers: [最終評価]}
        metrics:
          - id: talks.share
            label: {ja: 面談をした職員の割合, en: share of staff with a talk}
            target: talks.held
            clause: S-2
            each: employee
            share: employee.talked
            goal: observed >= 0.8
            by: [{department: employee.department}]
          - {id: growth.mean, label: {ja: 評価の平均, en: mean level}, target: growth.seen, clause: S-2, each: rating, mean: rating.score}
          - {id: staff, label: {ja: 職員の数, en: number of staff}, area: talks, clause: S-2, each: employee, count: true}
        rules:
          - id: level
            label: {ja: 評価の水準, en: the level reached}
            clause: S-1
            each: rating
            require: rating.score >= 2
            severity: attention
            audience: person
            message: {ja: 伸ばせます, en: can grow}
        """
}
