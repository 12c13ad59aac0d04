import { keptAttributes } from "./attributes.ts";
import { fingerprint } from "./fingerprint.ts";
import { attributeOf, element, type Element } from "./node.ts";
import { parseUrl } from "./parse-url.ts";
import type { RewriteContext } from "./rewrite-options.ts";
import { unsupportedHtml } from "./unsupported-html.ts";

/** Stands for Intercom's own host of images; `.test` never resolves. */
const IMAGE_HOST = "https://downloads.help-center.test";
const HOSTED_IMAGE = /https:\/\/downloads\.help-center\.test\/i\/o\/[^"?\s]*(?:\?[^"\s]*)?/g;
const SUPPORTED = /\.(?:png|jpe?g|svg|gif)$/i;
const LIFETIME_SECONDS = 3600;

/**
 * An image is fetched when the article is written and kept on Intercom's host, under an address that
 * expires. The sandbox has no network: it takes every public address that can be a picture.
 *
 * @throws Refusal for an address nobody could fetch a supported picture from
 */
export function rewriteImage(node: Element, context: RewriteContext): Element {
  const source = attributeOf(node, "src") ?? "";
  const attributes = keptAttributes(node, context);
  return element("img", { ...attributes, src: rehost(source, context.options.nowSeconds) }, []);
}

/** Signs every image of a body anew, as of a moment in Unix seconds. */
export function signImages(html: string, nowSeconds: number): string {
  return html.replaceAll(HOSTED_IMAGE, (address) =>
    sign(address.split("?", 1)[0] ?? address, nowSeconds).replaceAll("&", "&amp;"),
  );
}

function rehost(source: string, nowSeconds: number): string {
  if (source.startsWith(`${IMAGE_HOST}/`)) {
    return source;
  }
  const url = parseUrl(source);
  if (url === undefined || !isPublic(url)) {
    throw unsupportedHtml("An image could not be fetched: its address must be absolute and public");
  }
  const name = url.pathname.split("/").at(-1) ?? "";
  if (name.includes(".") && !SUPPORTED.test(name)) {
    throw unsupportedHtml("An image is not supported: it must be PNG, JPEG, SVG or GIF");
  }
  return sign(`${IMAGE_HOST}/i/o/${fingerprint(source)}/${name === "" ? "image" : name}`, nowSeconds);
}

function sign(address: string, nowSeconds: number): string {
  const expires = String(nowSeconds + LIFETIME_SECONDS);
  return `${address}?expires=${expires}&signature=${fingerprint(address + expires)}`;
}

function isPublic(url: URL): boolean {
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  const isPrivate =
    /^(?:localhost|\[.*\]|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.)/.test(
      url.hostname,
    );
  return isWeb && url.hostname.includes(".") && !isPrivate;
}
