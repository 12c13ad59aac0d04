import type { MediaNs } from "feedsmith";

interface Attachment {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly medium?: string | undefined;
}

/** The first picture among what is attached to an item, whichever of the ways to attach one was used. */
export function findImage(
  attachments: readonly Attachment[],
  media: MediaNs.ItemOrFeed | undefined,
): string | undefined {
  const groups = [media, ...(media?.groups ?? [])];
  const attached = [...attachments, ...groups.flatMap((group) => group?.contents ?? [])];
  const thumbnails = groups.flatMap((group) => [
    ...(group?.thumbnails ?? []),
    ...(group?.contents ?? []).flatMap((content) => content.thumbnails ?? []),
  ]);
  return attached.find(isImage)?.url ?? thumbnails[0]?.url;
}

function isImage({ type, medium }: Attachment): boolean {
  return medium === "image" || (type?.toLowerCase().startsWith("image/") ?? false);
}
