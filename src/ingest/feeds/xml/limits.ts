/**
 * Bounds of a feed, far above those of any that people publish. What exceeds them is refused before it is
 * parsed: a file from elsewhere must not be able to take the machine's memory or time.
 */
export const LIMITS = {
  bytes: 32 * 1024 * 1024,
  /** Elements inside each other. */
  depth: 64,
  elements: 500_000,
  attributesPerElement: 64,
  /** Characters of one attribute's value. */
  attributeLength: 32_768,
  /** Characters of a name of an element or attribute. */
  nameLength: 128,
} as const;
