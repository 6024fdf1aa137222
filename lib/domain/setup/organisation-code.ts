/**
 * The code of a court or institution: the name by which commands and the courts' own systems speak
 * of it. It never changes, so that a script of last year still means the same one.
 */
const CODE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const MOST_CODE_CHARACTERS = 40

/** Small letters, digits and single hyphens, beginning with a letter: `gz-yuexiu`. */
export function isOrganisationCode(text: string): boolean {
  return text.length <= MOST_CODE_CHARACTERS && CODE.test(text)
}
