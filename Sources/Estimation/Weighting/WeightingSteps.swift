import Diagnostics
import Statistics
import SurveyModel

/// The steps from design weight to final weight, each with what the variance has to follow.
struct WeightingSteps {
  let wave: Wave
  let files: SurveyFiles
  let cells: RespondentCells
  /// The weight that calibration starts from, or that was drawn with, per cell.
  private(set) var designWeights: [Double]
  /// The strata of the design; all sampled are in their n_h after a nonresponse adjustment.
  private(set) var strata: [DesignStratum]
  /// The weight so far.
  private(set) var weights: [Double]
  /// The weight before trimming.
  private(set) var untrimmed: [Double]
  /// What the variance has to follow.
  private(set) var adjustment = WeightedWave.Adjustment.none
  private(set) var nonresponse: MethodFacts.Nonresponse?
  private(set) var calibration: MethodFacts.Calibration?
  private(set) var trimming: MethodFacts.Trimming?
  var diagnostics: [Diagnostic] = []

  /// Starts from the design weights.
  init(
    wave: Wave, files: SurveyFiles, cells: RespondentCells, designWeights: [Double],
    strata: [DesignStratum]
  ) {
    self.wave = wave
    self.files = files
    self.cells = cells
    self.designWeights = designWeights
    self.strata = strata
    weights = designWeights
    untrimmed = designWeights
  }

  /// The weight of each respondent where those of a cell differ; nil where they are alike.
  var weightsOfRespondents: WeightColumn? {
    guard let means = cells.meanWeights, let cellOfRespondent = cells.cellOfRespondent else {
      return nil
    }
    if weights == means { return wave.respondents.weights }
    let factors = zip(weights, means).map { $0 / $1 }
    return WeightColumn(
      zip(wave.respondents.weights, cellOfRespondent).map { $0 * factors[$1] })
  }

  /// Lets those who answered stand for those of their class who did not.
  ///
  /// When the weights are calibrated afterwards, calibration starts from the adjusted weights and
  /// the variance follows the calibration, with strata as response groups.
  mutating func adjustForNonresponse(_ stratification: Stratification) {
    let classes = NonresponseClasses(wave: wave, strata: stratification, files: files).adjusted()
    diagnostics += classes.diagnostics
    guard let adjusted = classes.value else { return }
    let start = cells.representative.map { adjusted.designWeights[$0] }
    let classOfCell = cells.representative.map { adjusted.classOfRespondent[$0] }
    guard
      let model = try? NonresponseAdjustment(
        designWeights: start, multiplicity: cells.multiplicity, classOfUnit: classOfCell,
        nonrespondents: adjusted.silent)
    else { return }
    weights = model.weights
    untrimmed = weights
    nonresponse = MethodFacts.Nonresponse(
      variables: wave.settings.nonresponseClasses, classes: adjusted.classCount,
      largestFactor: model.factors.max() ?? 1)
    if wave.settings.calibrationMargins.isEmpty && wave.settings.trimming == nil {
      designWeights = start
      strata = adjusted.strata
      adjustment = .nonresponse(classOfCell: classOfCell, silent: adjusted.silent)
    } else {
      designWeights = weights
    }
  }

  /// Calibrates to the population by the margins of `kalibrering`.
  mutating func calibrate(to population: [PopulationCell], places: PlaceRegister) {
    guard !wave.settings.calibrationMargins.isEmpty else { return }
    let builder = CalibrationBuilder(
      wave: wave, population: population, places: places, files: files, cells: cells,
      designWeights: designWeights)
    let built = builder.targets()
    diagnostics += built.diagnostics
    guard let targets = built.value else { return }
    do throws(CalibrationError) {
      let calibrated = try Raking.rake(
        designWeights: designWeights, multiplicity: cells.multiplicity, margins: targets.margins)
      weights = calibrated.weights
      untrimmed = weights
      adjustment = .calibrated(targets.margins)
      calibration = Weighting.facts(
        of: calibrated, targets: targets, cells: cells, start: designWeights)
    } catch {
      diagnostics.append(builder.failure(error, targets: targets))
    }
  }

  /// Caps the weights at `trimning` times their median.
  mutating func trim() {
    guard let multiple = wave.settings.trimming else { return }
    let trimmed = Weighting.trim(
      weights, start: designWeights, multiple: multiple, cells: cells, adjustment: adjustment,
      wave: wave, files: files)
    diagnostics += trimmed.diagnostics
    weights = trimmed.value.weights
    trimming = trimmed.value.facts
  }
}
