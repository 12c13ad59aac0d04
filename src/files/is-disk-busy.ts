/** What Node calls an operation on files or folders that is under way. */
const DISK_WORK = /^(?:FSReq|FileHandle|FILEHANDLE|CloseReq|Immediate)/;

/**
 * True while an operation on files or folders is under way in this process, or its end has not been taken
 * notice of yet.
 */
export function isDiskBusy(): boolean {
  return process.getActiveResourcesInfo().some((name) => DISK_WORK.test(name));
}
