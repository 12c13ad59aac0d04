import { malformed, xmlError, type XmlPosition } from "./xml-error.ts";

/**
 * RSS 0.90 and 0.91 of Netscape begin with the address of their own document type. It declares letters like
 * `&eacute;`, which are known without it, and it is never fetched.
 */
const NETSCAPE_RSS =
  /<!DOCTYPE\s+rss\s+PUBLIC\s+"-\/\/Netscape Communications\/\/DTD RSS 0\.9\d?\/\/EN"\s+"http:\/\/my\.netscape\.com\/publish\/formats\/rss-0\.9\d?\.dtd"\s*>/y;

/**
 * Index after the document type of an old RSS file. Throws FormatError for every other document type and
 * for declarations: they can make a short file expand without end, or read files of this machine.
 */
export function skipDoctype(position: XmlPosition): number {
  const { text, offset } = position;
  NETSCAPE_RSS.lastIndex = offset;
  if (NETSCAPE_RSS.test(text)) {
    return NETSCAPE_RSS.lastIndex;
  }
  if (/^<!doctype\s+html/i.test(text.slice(offset, offset + 32))) {
    throw isHtml(position);
  }
  const found = /^<!([A-Z]+)/i.exec(text.slice(offset, offset + 32))?.[1];
  if (found === undefined) {
    throw malformed(position, '"<!" begins no comment and no CDATA section');
  }
  throw xmlError(position, {
    code: "xml-declaration-refused",
    problem: `there is <!${found}>; feeds need no document type and no entities, and none are read`,
    hint: "If you trust the file, remove the declaration in a text editor and write what its entities stand for.",
  });
}

/** The refusal of a web page in the place of a feed. */
export function isHtml(position: XmlPosition): Error {
  return xmlError(position, {
    code: "is-html",
    problem: "this is a web page, not a feed: perhaps a login page, or a notice that the feed has moved",
    hint: "Look on the page for the address of its feed (often a link named RSS or Atom) and use that.",
  });
}
