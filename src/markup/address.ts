/** Schemes a link may have; javascript: and data: are not among them. */
const LINK_SCHEMES = ["http:", "https:", "mailto:", "tel:"];

/** Extensions of pictures Intercom takes; an address without one is taken for a picture. */
const PICTURE = /\.(?:png|jpe?g|svg|gif)$/i;

/** Hosts Intercom plays videos of. */
const VIDEO_HOSTS = [
  "youtube.com",
  "youtube-nocookie.com",
  "youtu.be",
  "wistia.com",
  "wistia.net",
  "vimeo.com",
  "loom.com",
  "vidyard.com",
  "streamio.com",
];

/** Addresses that only mean something inside a network. */
const PRIVATE_HOST =
  /^(?:localhost|.*\.(?:local|internal|localhost)|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.|\[)/i;

/** The address absolute, as it is written where it is absolute already; undefined where it is none. */
function resolveAddress(text: string, base: string | null): { text: string; url: URL } | undefined {
  // Browsers pass over line ends and tabs in an address, and so must whoever judges its scheme.
  const tidy = text.replaceAll(/[\t\n\r]/g, "").trim();
  const absolute = parseUrl(tidy.startsWith("//") ? `https:${tidy}` : tidy);
  if (absolute !== undefined) {
    return { text: tidy.startsWith("//") ? absolute.href : tidy, url: absolute };
  }
  const url = base === null ? undefined : parseUrl(tidy, base);
  return url === undefined ? undefined : { text: url.href, url };
}

function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** The address a link may have; undefined where there is none that is safe and works on another page. */
export function linkAddress(text: string, base: string | null): string | undefined {
  if (text.trim().startsWith("#")) {
    return text.trim();
  }
  const address = resolveAddress(text, base);
  return address !== undefined && LINK_SCHEMES.includes(address.url.protocol) ? address.text : undefined;
}

/** The address of a page that anybody can open: http or https, not inside a private network. */
export function publicAddress(text: string, base: string | null): string | undefined {
  const address = resolveAddress(text, base);
  const isPublic =
    address !== undefined &&
    /^https?:$/.test(address.url.protocol) &&
    address.url.hostname.includes(".") &&
    !PRIVATE_HOST.test(address.url.hostname);
  return isPublic ? address.text : undefined;
}

/** The address of a picture Intercom can fetch: public, PNG, JPEG, SVG or GIF. */
export function pictureAddress(text: string, base: string | null): string | undefined {
  const address = publicAddress(text, base);
  const name = address === undefined ? "" : (new URL(address).pathname.split("/").at(-1) ?? "");
  return name.includes(".") && !PICTURE.test(name) ? undefined : address;
}

/** The address of a video Intercom plays. */
export function videoAddress(text: string, base: string | null): string | undefined {
  const address = publicAddress(text, base);
  const host = address === undefined ? "" : new URL(address).hostname;
  return VIDEO_HOSTS.some((each) => host === each || host.endsWith(`.${each}`)) ? address : undefined;
}
