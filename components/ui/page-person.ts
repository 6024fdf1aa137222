/** The name of the `<meta>` in which a page says for whom it was made. */
export const PERSON_META = 'heyi-person'

/**
 * The name of the `<meta>` with the key of that account's drafts (docs/decisions/0042), base64url.
 */
export const DRAFT_KEY_META = 'heyi-draft-key'

/** The account for which this page was made; null on pages of no one. */
export function pagePerson(): string | null {
  return metaContent(PERSON_META)
}

/**
 * A page of someone on a device that others use too: nothing is kept there, and it has no key of
 * drafts.
 */
export function isOnSharedDevice(): boolean {
  return pagePerson() !== null && metaContent(DRAFT_KEY_META) === null
}

/** The content of a `<meta>` by its name; null without one. */
export function metaContent(name: string): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || null
}
