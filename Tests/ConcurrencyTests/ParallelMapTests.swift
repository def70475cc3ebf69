import Concurrency
import Testing

@Suite struct ParallelMapTests {
  @Test(arguments: 1...8, [0, 1, 2, 7, 100])
  func theOrderIsKept(threads: Int, count: Int) {
    let numbers = Array(0..<count)
    // Uneven work, so that threads overtake each other.
    let squares = numbers.parallelMap(threads: threads) { number in
      var sum = 0
      for step in 0..<(number % 3 == 0 ? 20_000 : 10) { sum &+= step }
      return number * number + (sum < 0 ? 1 : 0)
    }
    #expect(squares == numbers.map { $0 * $0 })
  }

  @Test(arguments: 1...4) func weightsLeaveTheOrderAlone(threads: Int) {
    let weights = [3, 1, 2, 9, 0, 9, -1]
    let sums = weights.parallelMap(threads: threads, weight: \.self) { $0 + 1 }
    #expect(sums == weights.map { $0 + 1 })
  }

  @Test func moreThreadsThanElements() {
    #expect(["a", "b"].parallelMap(threads: 64) { $0 + $0 } == ["aa", "bb"])
  }

  @Test func aValueIsMadeInTheBackground() {
    let sum = Background { (1...1000).reduce(0, +) }
    #expect(sum.value() == 500_500)
  }

  @Test(arguments: 1...3) func twoValuesAreMadeAtOnce(threads: Int) {
    let (sum, product) = concurrently(threads: threads) {
      (1...10).reduce(0, +)
    } _: {
      (1...10).reduce(1, *)
    }
    #expect(sum == 55)
    #expect(product == 3_628_800)
  }

  @Test func thereIsAProcessor() { #expect(Processors.count >= 1) }
}
