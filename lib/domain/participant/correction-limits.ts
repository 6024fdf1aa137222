// Apart from correction.ts: forms and stored shapes need no rule.

/**
 * What can be corrected: the spelling of the name, the telephone number, the address for service.
 */
export const CORRECTION_ITEMS = ['name', 'phone', 'address'] as const
export const CORRECTION_DECISIONS = ['accepted', 'declined'] as const

/** Characters of what it is to be, and of why. */
export const CORRECTION_AT_MOST = 200
