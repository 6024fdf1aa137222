/** Longer addresses than any page of ours has. */
const LENGTH_MAX = 2000
const HERE = 'https://here.invalid'

/**
 * An address that a request asks to be led to after signing in, where it is a path of this site:
 * one leading slash, printable ASCII only, no backslash, no empty and no dot segments. Otherwise
 * null. Strict, because a browser that reads it differently would be led to another site.
 */
export function parseReturnTo(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LENGTH_MAX) return null
  if (!/^\/[\x21-\x7e]*$/.test(value) || /\\|%(?:[01][0-9a-f]|7f)/i.test(value)) return null
  const [path = ''] = value.split(/[?#]/)
  if (path.includes('//') || /%(?:2f|2e|5c)/i.test(path)) return null
  const url = new URL(value, HERE)
  return url.origin === HERE && url.pathname === path ? path + url.search : null
}

/** Is it a page of those who take part, who have no password? */
export const isPartyPath = (path: string): boolean => /^\/party(?:[/?]|$)/.test(path)

/**
 * The sign-in page that leads on to this path; plain where the path is no place to return to. Those
 * who take part have an entrance of their own there.
 */
export function signInHref(path: string | null): string {
  return path !== null && isPartyPath(path)
    ? partyEntranceHref(path)
    : withReturnTo('/sign-in', path)
}

/**
 * The entrance of those who take part; `isSent`: where the code is typed; `isShared`: on a device
 * that others use too.
 */
export function partyEntranceHref(
  path: string | null,
  { isSent = false, isShared = false } = {},
): string {
  const page = `/sign-in?entrance=party${isSent ? '&sent=1' : ''}${isShared ? '&shared=1' : ''}`
  const returnTo = parseReturnTo(path)
  return returnTo === null || !isPartyPath(returnTo)
    ? page
    : `${page}&${new URLSearchParams({ returnTo })}`
}

/** A page of signing in that leads on to this path afterwards. */
export function withReturnTo(page: string, path: string | null): string {
  const returnTo = parseReturnTo(path)
  return returnTo === null || returnTo === '/'
    ? page
    : `${page}?${new URLSearchParams({ returnTo })}`
}
