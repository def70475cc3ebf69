internal import Estimation
internal import SurveyModel

/// The three layers, each on top of the one before.
extension SecondarySuppression {
  mutating func hideRespondents(
    _ rates: [ResponseRateEstimate], _ counts: [RespondentCount]
  ) {
    for rate in rates {
      respondents.add(
        Domain(place: rate.place), to: respondents.layer(Key(wave: rate.wave)),
        value: rate.responses, isHidden: rate.responses < minimum,
        isProtected: isSecret(rate.responses))
    }
    for own in series {
      let layer = respondents.layer(Key(wave: own.base.wave))
      for index in own.rows {
        guard let count = estimates[index].respondents else { continue }
        cells[index].respondents = respondents.add(
          estimates[index].domain, to: layer, value: count, isHidden: count < minimum,
          isProtected: isSecret(count))
      }
    }
    for cell in counts {
      respondents.add(
        Domain(place: cell.domain.place, group: cell.domain.group.sorted),
        to: respondents.layer(Key(wave: cell.wave)), value: cell.count,
        isHidden: isSecret(cell.count), isProtected: isSecret(cell.count))
    }
    respondents.suppress(places: places, threads: threads) { [minimum] _ in minimum }
    // The standard error of a group's share holds how many answered in the whole place.
    respondents.changeAll { $0.hideGroupsOfHiddenPlaces() }
  }

  mutating func hideBases() {
    for own in series {
      let layer = bases.layer(own.base)
      for index in own.rows {
        let estimate = estimates[index]
        cells[index].baseQuestion = own.baseQuestion
        guard let base = estimate.base, let domain = own.domain(of: estimate) else { continue }
        let isHidden =
          base < minimum || hidesRespondents(index)
          || (own.baseQuestion != nil && (estimate.respondents ?? base) - base < minimum)
        // That nobody answered at all tells nothing; that all who did are outside the base does.
        cells[index].base = bases.add(
          domain, to: layer, value: base, isHidden: isHidden,
          isProtected: isHidden && estimate.respondents != 0)
      }
    }
    bases.suppress(places: places, threads: threads) { [minimum] _ in minimum }
  }

  /// The sums over the answers of indicators of one question in a total survey, by their base.
  func sets(_ isMultipleChoice: (_ question: String) -> Bool) -> [Key: CountedSets] {
    let census = series.filter { censusWaves.contains($0.base.wave) }
    return Dictionary(grouping: census, by: \.base).compactMapValues { alike in
      let found = CountedSets(
        alike.map(\.countedCodes),
        hasOneCodeEach: !isMultipleChoice(alike[0].base.question ?? ""))
      return found.ties.isEmpty ? nil : found
    }
  }

  mutating func hideCounted(sets: [Key: CountedSets]) {
    for own in series {
      let isTied = sets[own.base] != nil
      var key = own.base
      if !isTied { key.countedCodes = own.countedCodes }
      let part = isTied ? CountedSets.part(own.countedCodes) : ""
      let layer = counted.layer(key)
      for index in own.rows {
        let estimate = estimates[index]
        guard let base = estimate.base, let count = estimate.counted,
          let domain = own.domain(of: estimate)
        else { continue }
        let isSecret = rows[index].status == .hidden || hidesBase(index)
        cells[index].counted = counted.add(
          domain, part: part, to: layer, value: count, size: base, complement: base - count,
          isHidden: isSecret || rows[index].share == nil,
          isProtected: isSecret && estimate.respondents != 0)
      }
    }
    for (key, found) in sets {
      found.tie(&counted[key], over: baseCells(key), minimum: minimum)
    }
    // Where those who count are not secret in themselves, hidden ones that add up to nobody (or to
    // all) would yet tell each of them.
    counted.suppress(places: places, threads: threads) { [minimum, censusWaves] key in
      censusWaves.contains(key.wave) ? minimum : 1
    }
  }

  /// The bases of every indicator that has the same answers as base.
  private func baseCells(_ key: Key) -> [CountedSets.BaseCell] {
    series.filter { $0.base == key }.flatMap { own in
      own.rows.compactMap { index in
        let estimate = estimates[index]
        guard let base = estimate.base, let domain = own.domain(of: estimate) else { return nil }
        return CountedSets.BaseCell(
          domain: domain, base: base, isHidden: hidesBase(index),
          isEmpty: estimate.respondents == 0)
      }
    }
  }

  mutating func findSecretAnswers() {
    for own in series where censusWaves.contains(own.base.wave) {
      guard let question = own.question else { continue }
      for index in own.rows
      where rows[index].status == .hidden || (rows[index].share != nil && hidesCounted(index)) {
        secretAnswers.insert(
          AnswerKey(wave: own.base.wave, question: question, domain: estimates[index].domain))
      }
    }
  }

  private func isSecret(_ count: Int) -> Bool { 0 < count && count < minimum }
}
