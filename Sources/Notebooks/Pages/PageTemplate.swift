// A new page with one of each kind of cell, to be written over.

internal import Foundation
internal import Scenarios

/// The text of a new page.
package enum PageTemplate {
  /// The name of the file of a page.
  package static func fileName(number: Int, title: String) -> String {
    (number < 10 ? "0\(number)" : "\(number)") + "-" + Slug.make(from: title) + ".md"
  }

  /// A page that runs once `flywheel learn update` has filled in what is printed.
  package static func text(title: String, number: Int) -> String {
    let pictures = "pictures/" + (number < 10 ? "0\(number)" : "\(number)")
    // HTML in a title would be none of the reader's, and a number's comment one of the runner's.
    let heading = title.replacing("<", with: "&lt;").replacing("![", with: "!\\[")
    return """
      # \(heading)

      *About 10 minutes. You know afterwards: one idea, in one sentence.*

      **Before you run it**: what do you expect, and why? Write the number down.

      ```yaml file=shop.yaml
      # shop.yaml
      name: Shop
      currency: EUR
      horizon: 6 months
      start: { customers: 60 }
      attract: { organic_leads: 40 per month }
      engage: { price: 50 EUR per month, churn: 2% to 5% per month }
      ```

      ```flywheel
      flywheel run shop.yaml --trials 40
      ```

      ```output
      ```

      The middle future ends with 57<!-- = customers.p50 --> customers. A number directly before such a comment, which
      viewers hide, is checked.

      ```check
      customers.p5 < customers.p95
      ```

      ```flywheel
      flywheel report shop.yaml --trials 40 --charts \(pictures)
      ```

      ![Customers month by month](\(pictures)/customers-month-by-month.svg)

      ## Exercises

      1. What would change your mind?

      <details><summary>Solution</summary>

      ```flywheel
      flywheel run shop.yaml --trials 40 --set "engage.churn=1% per month"
      ```

      ```output
      ```

      </details>

      """
  }
}
