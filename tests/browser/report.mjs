// Counts what passed and tells each failure on a line of its own.
export class Report {
  passed = 0;
  failed = 0;

  check(ok, page, what, detail = '') {
    if (ok) {
      this.passed += 1;
    } else {
      this.failed += 1;
      console.log(`FAILED ${page}: ${what}${detail ? `: ${detail}` : ''}`);
    }
    return ok;
  }

  /** The closing line, and the exit code that goes with it. */
  close(name) {
    console.log(`${name}: ${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed > 0 || this.passed === 0 ? 1 : 0;
  }
}
