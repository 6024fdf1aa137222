/** Whose chains there are; a chain's name begins with one of these (`chainOf`). */
export const CHAIN_KINDS = ['case', 'institution', 'court', 'system'] as const
export type ChainKind = (typeof CHAIN_KINDS)[number]

/** The kind of a chain by its name; null where no chain is named like this. */
export function kindOfChain(chain: string): ChainKind | null {
  const [kind] = chain.split(':')
  return CHAIN_KINDS.find((known) => known === kind) ?? null
}
