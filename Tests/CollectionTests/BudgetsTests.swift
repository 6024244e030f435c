import Collection
import Testing

@Suite struct BudgetsTests {
  @Test(arguments: [
    ("40 KB", 40_000), ("40kb", 40_000), ("1.5 MB", 1_500_000), ("812", 812), ("812 B", 812),
  ])
  func amounts(text: String, bytes: Int) { #expect(Budgets.bytes(text) == bytes) }

  @Test(arguments: ["", "KB", "-1", "0", "many", "1 GB", "nan", "inf", "1e99"])
  func noAmounts(text: String) { #expect(Budgets.bytes(text) == nil) }
}
