import { expect, test } from "vitest";
import { anObject } from "../testing/snapshot-folder.ts";
import { withFreshImages } from "./signed-images.ts";

const IMAGE = "https://downloads.example.com/i/o/1/shot.png";

test("withFreshImages() takes the signatures of the live object, by address", () => {
  const live = anObject("article", "1", {
    content: {
      en: { body: `<img src="${IMAGE}?expires=200&amp;signature=new">` },
      fr: { body: `<img src="${IMAGE}2?expires=300&signature=other">` },
    },
  });
  const old = `<p>Look</p><img src="${IMAGE}?expires=1&signature=old"><img src="${IMAGE}3?expires=1&signature=kept">`;
  expect(withFreshImages(old, live)).toBe(
    `<p>Look</p><img src="${IMAGE}?expires=200&amp;signature=new"><img src="${IMAGE}3?expires=1&signature=kept">`,
  );
});

test("withFreshImages() leaves a body alone where the live object has no images", () => {
  const body = `<img src="${IMAGE}?expires=1&signature=old">`;
  expect(withFreshImages(body, anObject("article", "1"))).toBe(body);
});
