import { maskNumbersIn } from '@/lib/domain/identity/mask-text'

const NARROWED = { q: '按关键词查找', mediator: '按调解员查找' } as const

/**
 * What a court's page was narrowed by, in words: as the court's own record keeps it, and as the
 * records of the institutions keep it whose cases were on the page.
 */
export type AccessConditions = {
  readonly court: readonly string[]
  readonly institution: readonly string[]
}

type NamingQuery = { readonly q?: string | undefined; readonly mediator?: string | undefined }

/**
 * A searched word or name may belong to another institution's party or mediator: an institution
 * learns that there was one, and not which. `inWords` puts the conditions of a query into words.
 */
export function accessConditions<Query extends NamingQuery>(
  query: Query,
  inWords: (query: Query) => readonly string[],
): AccessConditions {
  const { q, mediator } = query
  return {
    court: inWords(query).map(maskNumbersIn),
    institution: [
      ...inWords({ ...query, q: undefined, mediator: undefined }),
      ...(q ? [NARROWED.q] : []),
      ...(mediator ? [NARROWED.mediator] : []),
    ],
  }
}
