// 补充协议 as it is stored, and how it is read with its agreement. Sources: 民诉解释 第358条第五项; 民法典
// 第510、543条; docs/decisions/0136-supplementary-agreements.md.
import type { ActorRole } from '../access/roles'
import type { PersonKind } from '../case/preparations'

/** `open`: it waits for signatures. `replaced`: another text was proposed in its place. */
export const SUPPLEMENTARY_STATUSES = ['open', 'in_force', 'revoked', 'replaced'] as const
export type SupplementaryStatus = (typeof SUPPLEMENTARY_STATUSES)[number]

/**
 * One clause as it reads from now on. `no`: its number in the agreement with its supplements, from
 * 1; the number behind the last one adds a clause.
 */
export type SupplementaryClause = { readonly no: number; readonly text: string }

export type SupplementarySignature = {
  readonly partyId: string
  readonly party: string
  readonly person: string
  readonly personKind: PersonKind
  readonly at: Date
}

export type Supplementary = {
  readonly id: string
  readonly caseId: string
  readonly agreementNo: number
  /** Within its agreement, from 1, once it is in force. */
  readonly number: number | null
  readonly clauses: readonly SupplementaryClause[]
  /** Of `supplementaryText`: what each party signs. */
  readonly sha256: string
  /** The parties that sign it: all whom the agreement binds. */
  readonly partyIds: readonly string[]
  readonly status: SupplementaryStatus
  readonly proposerId: string
  readonly proposer: string
  readonly proposerRole: Extract<ActorRole, 'party' | 'mediator'>
  readonly proposedAt: Date
  /** Who ended it, or whose signature was the last one; null: it is open. */
  readonly settled: { readonly by: string; readonly at: Date } | null
  /** The file of the signed text in the dossier; null: it is not made yet. */
  readonly materialId: string | null
  readonly signatures: readonly SupplementarySignature[]
}

/** As far as it decides how an agreement reads. */
export type SupplementaryText = Pick<
  Supplementary,
  'agreementNo' | 'status' | 'number' | 'clauses' | 'settled'
>

/** A clause of the agreement read with its supplements. */
export type JointClause = {
  readonly text: string
  /** The number of the supplement that its words are from; null: of the agreement itself. */
  readonly supplement: number | null
}

/** Those that are in force, in their order; with `at` those that were by then. */
export function inForce<S extends SupplementaryText>(
  supplements: readonly S[],
  at: Date | null = null,
): readonly (S & { readonly number: number })[] {
  return supplements
    .flatMap((each) =>
      each.status === 'in_force' && each.number !== null && (!at || each.settled!.at <= at)
        ? [{ ...each, number: each.number }]
        : [],
    )
    .sort((a, b) => a.number - b.number)
}

/** The one that waits for signatures; null: none does. */
export function findOpenSupplementary(supplements: readonly Supplementary[]): Supplementary | null {
  return supplements.find(({ status }) => status === 'open') ?? null
}

function replace(
  clauses: readonly JointClause[],
  changes: readonly SupplementaryClause[],
  supplement: number | null,
): readonly JointClause[] {
  const joint = [...clauses]
  for (const { no, text } of changes) joint[no - 1] = { text, supplement }
  return joint
}

/**
 * The clauses of an agreement read with its supplements: a later text replaces the earlier one, an
 * added clause behind the last.
 * @param clauses texts of the agreement, in their order
 * @param at as of this moment; null: now
 */
export function readTogether(
  clauses: readonly string[],
  supplements: readonly SupplementaryText[],
  at: Date | null = null,
): readonly JointClause[] {
  return inForce(supplements, at).reduce<readonly JointClause[]>(
    (joint, { clauses: changes, number }) => replace(joint, changes, number),
    clauses.map((text) => ({ text, supplement: null })),
  )
}

/** The texts as they would read with these changes. */
export function withChanges(
  clauses: readonly string[],
  changes: readonly SupplementaryClause[],
): readonly string[] {
  const joint = clauses.map((text) => ({ text, supplement: null }))
  return replace(joint, changes, null).map(({ text }) => text)
}
