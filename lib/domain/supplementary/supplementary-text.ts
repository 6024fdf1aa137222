import type { SupplementaryClause } from './supplementary'

/**
 * What the hash of a supplement is computed from: its case, the agreement, who signs, and every
 * clause.
 */
export function supplementaryText({
  id,
  caseNo,
  agreementSha256,
  partyIds,
  clauses,
}: {
  readonly id: string
  readonly caseNo: string
  readonly agreementSha256: string
  readonly partyIds: readonly string[]
  readonly clauses: readonly SupplementaryClause[]
}): string {
  return JSON.stringify([
    id,
    caseNo,
    agreementSha256,
    [...partyIds].sort(),
    clauses.map(({ no, text }) => [no, text]),
  ])
}
