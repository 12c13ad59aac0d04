/** Which characters a text has, as bits: what a check needs to know before it looks closer. */
export const MARK = {
  brace: 1,
  percent: 2,
  dollar: 4,
  colon: 8,
  angle: 16,
  ampersand: 32,
  digit: 64,
  slash: 128,
  at: 256,
  /** Control, zero-width, bidi, soft hyphen, byte order mark, replacement character. */
  invisible: 512,
  /** White space other than single plain spaces: tabs, line ends, NBSP, two spaces in a row. */
  oddSpace: 1024,
  quote: 2048,
  bracket: 4096,
  underscore: 8192,
  /** A letter or mark beyond ASCII. */
  foreign: 16_384,
  hash: 32_768,
  /** A letter of another script than Latin. */
  beyondLatin: 65_536,
} as const;

const OF_ASCII = new Uint16Array(128);
mark("{}", MARK.brace);
mark("%", MARK.percent);
mark("$", MARK.dollar);
mark(":", MARK.colon);
mark("<>", MARK.angle);
mark("&", MARK.ampersand);
mark("0123456789", MARK.digit);
mark("/\\", MARK.slash);
mark("@", MARK.at);
mark(`"'\``, MARK.quote);
mark("()[]", MARK.bracket);
mark("_", MARK.underscore);
mark("#", MARK.hash);
for (let code = 0; code < 32; code += 1) {
  OF_ASCII[code] = MARK.invisible;
}
OF_ASCII[127] = MARK.invisible;
mark("\t\n\r\v\f", MARK.oddSpace);

function mark(characters: string, bit: number): void {
  for (const character of characters) {
    OF_ASCII[character.charCodeAt(0)] = bit;
  }
}

/** The marks of a text, in one pass. */
export function findMarks(text: string): number {
  let marks = 0;
  let previous = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 128) {
      marks |= OF_ASCII[code] ?? 0;
      if (code === 32 && previous === 32) {
        marks |= MARK.oddSpace;
      }
    } else {
      marks |= markOfOther(code);
    }
    previous = code;
  }
  return marks;
}

function markOfOther(code: number): number {
  if (code < 0x00_c0) {
    return markOfLatin1(code);
  }
  if (code >= 0x20_00 && code <= 0x20_6f) {
    return markOfGeneral(code);
  }
  if (code >= 0xff_00 && code <= 0xff_ef) {
    return markOfFullWidth(code);
  }
  if ((code >= 0x06_60 && code <= 0x06_69) || (code >= 0x06_f0 && code <= 0x06_f9)) {
    return MARK.digit | MARK.foreign;
  }
  if (code >= 0x09_66 && code <= 0x09_6f) {
    return MARK.digit | MARK.foreign;
  }
  if (code === 0x06_6a) {
    return MARK.percent;
  }
  if (code === 0xfe_ff || code === 0xff_fd || code === 0x06_1c || code === 0x18_0e) {
    return MARK.invisible;
  }
  if (code >= 0x30_00 && code <= 0x30_1f) {
    return code === 0x30_00 ? MARK.oddSpace : MARK.quote | MARK.bracket;
  }
  const isLatin =
    code < 0x02_50 || (code >= 0x1e_00 && code <= 0x1e_ff) || (code >= 0x03_00 && code <= 0x03_6f);
  return isLatin ? MARK.foreign : MARK.foreign | MARK.beyondLatin;
}

function markOfLatin1(code: number): number {
  if (code < 0xa0 || code === 0xad) {
    return MARK.invisible;
  }
  if (code === 0xa0) {
    return MARK.oddSpace;
  }
  return code === 0xab || code === 0xbb ? MARK.quote : MARK.foreign;
}

/** General punctuation: spaces, zero-width and bidi characters, quotation marks. */
function markOfGeneral(code: number): number {
  if (code <= 0x20_0a || code === 0x20_2f || code === 0x20_5f) {
    return MARK.oddSpace;
  }
  if (code <= 0x20_0f || (code >= 0x20_28 && code <= 0x20_2e) || code >= 0x20_60) {
    return MARK.invisible;
  }
  return (code >= 0x20_18 && code <= 0x20_1f) || code === 0x20_39 || code === 0x20_3a ? MARK.quote : 0;
}

function markOfFullWidth(code: number): number {
  switch (code) {
    case 0xff_05:
      return MARK.percent;
    case 0xff_04:
      return MARK.dollar;
    case 0xff_5b:
    case 0xff_5d:
      return MARK.brace;
    case 0xff_1a:
      return MARK.colon;
    case 0xff_1c:
    case 0xff_1e:
      return MARK.angle;
    case 0xff_08:
    case 0xff_09:
    case 0xff_3b:
    case 0xff_3d:
      return MARK.bracket;
    default:
      return code >= 0xff_10 && code <= 0xff_19 ? MARK.digit | MARK.foreign : MARK.foreign | MARK.beyondLatin;
  }
}
