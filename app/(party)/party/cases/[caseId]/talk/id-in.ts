/** The one id that a part of an address holds; undefined: it holds none, or several. */
export const idIn = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
