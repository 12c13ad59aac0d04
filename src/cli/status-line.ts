/** Characters in a line of the terminal, at this moment. */
export function terminalColumns(): number {
  // A terminal that does not know its size says 0.
  return process.stderr.columns || 80;
}

/** One line that is drawn again and again on a terminal, and taken away before anything else is said there. */
export class StatusLine {
  /** Characters of what is shown, colours left out. */
  #length = 0;

  /** Shows a line in place of the last; elsewhere than on a terminal, behind it. */
  show(line: string): void {
    if (!process.stderr.isTTY) {
      process.stderr.write(line === "" ? "" : `${line}\n`);
      return;
    }
    this.clear();
    process.stderr.write(line);
    // oxlint-disable-next-line no-control-regex -- colours take no room
    this.#length = line.replaceAll(/\u001B\[\d+m/g, "").length;
  }

  clear(): void {
    if (this.#length > 0) {
      // A terminal that was made narrower since has broken the line into several.
      const rowsAbove = Math.floor((this.#length - 1) / terminalColumns());
      process.stderr.write(`${rowsAbove > 0 ? `\u001B[${rowsAbove}A` : ""}\r\u001B[J`);
      this.#length = 0;
    }
  }
}
