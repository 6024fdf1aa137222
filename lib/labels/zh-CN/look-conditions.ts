import { maskNumbersIn } from '@/lib/domain/identity/mask-text'

const NARROWED = { q: '按关键词查找', mediator: '按调解员查找' } as const

/** What a page was narrowed by: `own` as the court's record keeps it, `told` as the institutions are told whose cases stood on it. */
export type LookConditions = { readonly own: readonly string[]; readonly told: readonly string[] }

type Naming = { readonly q?: string | undefined; readonly mediator?: string | undefined }

/**
 * A word or a name that was looked for may be of another institution's party or mediator: an institution is told that there was one, and
 * not which. `say` puts conditions into words.
 */
export function lookConditions<Asked extends Naming>(
  asked: Asked,
  say: (asked: Asked) => readonly string[],
): LookConditions {
  const { q, mediator } = asked
  return {
    own: say(asked).map(maskNumbersIn),
    told: [
      ...say({ ...asked, q: undefined, mediator: undefined }),
      ...(q ? [NARROWED.q] : []),
      ...(mediator ? [NARROWED.mediator] : []),
    ],
  }
}
