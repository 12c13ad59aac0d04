/** The name of an option as it is typed: `maxDelete` is `--max-delete`. */
export function formatFlag(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
