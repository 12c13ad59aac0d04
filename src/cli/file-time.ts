/** A time as part of a file's name, UTC: `2024-03-01T09-30-00Z`, without colons, which not every file system takes. */
export function formatFileTime(time: Date): string {
  return time.toISOString().replace(/\.\d+/, "").replaceAll(":", "-");
}
