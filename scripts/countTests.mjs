// Reads vitest's JSON report and closes a CI run: prints "N passed, N failed"; exits 1 on a failure, a skip or no test.
import { existsSync, readFileSync } from "node:fs";

const [reportFile, statusText] = process.argv.slice(2);
const status = Number(statusText);
if (!existsSync(reportFile)) {
  console.error("The test run wrote no report: it ended before the tests did. Read the messages above.");
  console.log("0 passed, 1 failed");
  process.exit(status || 1);
}
const report = JSON.parse(readFileSync(reportFile, "utf8"));
const skipped = report.numPendingTests + report.numTodoTests;
if (skipped > 0) console.error(`${skipped} skipped: in CI nothing may be skipped, so they count as failed.`);
const brokenFiles = report.testResults.filter(
  (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
).length;
const failed = report.numFailedTests + skipped + brokenFiles;
console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exit(status || (failed > 0 || report.numPassedTests === 0 ? 1 : 0));
