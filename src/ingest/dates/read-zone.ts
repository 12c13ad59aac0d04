import { refuseDate, type DateRefusal, type WrittenZone } from "./types.ts";

/** Names with one meaning: those of RFC 2822, in hours. CET, IST, BST and the like are not among them. */
const NAMED: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const MOST_OFFSET_HOURS = 14;

/** Reads what stands behind a time: `Z`, `+0530`, `-03:00`, `GMT+1`, `EST`, `Europe/Berlin`. */
export function readZone(text: string): WrittenZone | DateRefusal {
  const name = text.toLowerCase();
  if (Object.hasOwn(NAMED, name)) {
    return { kind: "offset", minutes: (NAMED[name] ?? 0) * 60 };
  }
  const [, sign, hours, minutes = "0"] = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?$/.exec(name) ?? [];
  if (sign !== undefined) {
    if (Number(hours) > MOST_OFFSET_HOURS || Number(minutes) > 59) {
      return refuseDate("date-impossible");
    }
    const total = Number(hours) * 60 + Number(minutes);
    return { kind: "offset", minutes: sign === "-" ? -total : total };
  }
  return text.includes("/") && isTimeZone(text)
    ? { kind: "iana", name: text }
    : refuseDate("date-unknown-zone");
}

/** True for a name of the IANA time zone database. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
