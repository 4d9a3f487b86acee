// `flywheel check --show`: the scenario as the engine sees it.

internal import Experiments
internal import Foundation
internal import Reports
internal import Scenarios
internal import Simulation

/// The resolved scenario with what was solved and what emerges.
struct ResolvedScenario {
  private let model: ScenarioModel
  /// Futures simulated for the last-year base: no more than a run of the scenario has.
  private var futures: Int { min(200, model.scenario.settings.trials) }

  /// The resolved form of a model's scenario.
  init(_ model: ScenarioModel) { self.model = model }

  /// Valid YAML: the table "stated → fresh cohort → last-year base" as comments, then every value.
  func text() throws -> String {
    let structure: SolvedStructure
    do throws(UnsolvableTrial) {
      structure = try model.structure()
    } catch {
      throw CommandFailure(error, in: model.scenario)
    }
    let yaml = ResolvedYAML.text(model.scenario, notes: structure.notes)
    let table = StatedAndEmergent.text(try rows(structure.kpis), width: 160, prefix: "# ")
    let note = "# fresh cohort: by quadrature; last-year base: mean of \(futures) futures"
    return table + "\n" + note + "\n" + yaml
  }

  /// One row a KPI; the base's own figures come from a short run.
  private func rows(_ kpis: [SolvedStructure.KPI]) throws -> [StatedAndEmergentRow] {
    let scenario = model.scenario
    let request = RunRequest(
      trials: futures, seed: scenario.settings.seed,
      threads: ProcessInfo.processInfo.activeProcessorCount)
    let progress = Progress(total: futures)
    defer { progress.finish() }
    let record: RunRecord?
    do throws(RunFailure) {
      record = try Runner.run(model, request, progress: { progress.update($0) })?.record
    } catch {
      throw CommandFailure(error, in: scenario)
    }
    return kpis.map { kpi in
      var lastYear: Double?
      switch kpi.path {
      case "engage.churn": lastYear = record?.summary(.churnAnnual).mean
      case "delight.referral_rate": lastYear = record?.summary(.referralRate).mean
      default: break
      }
      let isRate = KeyCatalogue.definition(for: kpi.path)?.dimension == .annualShare
      return StatedAndEmergentRow(
        label: kpi.path, stated: scenario.inputs[kpi.path]?.quantity.text ?? "", fresh: kpi.fresh,
        lastYear: lastYear,
        period: isRate ? SharePeriod(of: scenario.inputs[kpi.path]?.quantity) : nil)
    }
  }
}
