/** An argument as a POSIX shell takes it, so that a command in a report can be copied as it stands. */
export function quoteArgument(argument: string): string {
  return /^[\w./:@%+=,][\w./:@%+=,-]*$/.test(argument)
    ? argument
    : `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}
