import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileHtml } from "../../testing/hostile-html.ts";
import { scanHtml, type Piece } from "./scan-html.ts";

function isAsWritten(piece: Piece, raw: string): boolean {
  if (piece.kind === "text") {
    // An end tag without a name is nothing at all to a browser.
    return /[&\r\0]/.test(raw) || piece.text === raw.replaceAll("</>", "");
  }
  return piece.kind === "unseen" || /^<\/?[a-z][^]*>$/i.test(raw);
}

describe("scanHtml()", () => {
  it("takes hostile HTML apart in order, without overlaps", () => {
    fc.assert(
      fc.property(hostileHtml(), (html) => {
        let end = 0;
        for (const piece of scanHtml(html)) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(piece.end).toBeLessThanOrEqual(html.length);
          end = piece.end;
          const raw = html.slice(piece.start, piece.end);
          expect(isAsWritten(piece, raw)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("takes what readers do not see as one piece", () => {
    const html = "a<script>if (1 < 2) '<b>x</b>'</script>b<svg><title>t</title><g></g></svg><!-- <p> -->c";
    expect(scanHtml(html).map(({ kind, start, end }) => [kind, html.slice(start, end)])).toEqual([
      ["text", "a"],
      ["unseen", "<script>if (1 < 2) '<b>x</b>'</script>"],
      ["text", "b"],
      ["unseen", "<svg><title>t</title><g></g></svg>"],
      ["unseen", "<!-- <p> -->"],
      ["text", "c"],
    ]);
  });
});
