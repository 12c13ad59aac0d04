import { expect, test } from "vitest";

import { maskCause, maskSecrets } from "./mask-secrets.ts";

const token = "dG9rOjAxMjM0NTY3ODlhYmNkZWY=";

test.each([
  [`token ${token} is bad`, "token [token hidden] is bad"],
  ["Authorization: Bearer another-token-entirely", "Authorization: Bearer [token hidden]"],
  ["got dG9rOmZmZmZmZmZmZmZmZmZmZmZm instead", "got [token hidden] instead"],
  ["The bearer of news", "The bearer of news"],
])("maskSecrets() of %j", (text, wanted) => {
  expect(maskSecrets(text, token)).toBe(wanted);
});

test("maskCause() keeps names, codes and messages of the chain, and nothing that holds the token", () => {
  const inner = Object.assign(new Error(`header Bearer ${token} is invalid`), {
    code: "ERR_X",
    request: { token },
  });
  const masked = maskCause(new TypeError("fetch failed", { cause: inner }), token);
  expect(masked.name).toBe("TypeError");
  expect(masked.cause).toMatchObject({ message: "header Bearer [token hidden] is invalid (ERR_X)" });
  expect(
    JSON.stringify([masked, Object.entries(masked), masked.cause, Object.entries(masked.cause ?? {})]),
  ).not.toContain(token);
});
