// 机构终止、合并. Sources: 特邀规定 第6条 (每家法院各自邀请), 第10条 (更新名册); 在线调解规则 第12、25条; 人民调解法 第27条 (卷宗归档);
// docs/decisions/0179-ends-of-institutions.md.
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { OpenReferrals } from './open-referrals'

/** 终止; 合并 into another institution. Either is final. */
export const INSTITUTION_ENDS = ['closed', 'merged'] as const
export type InstitutionEnd = (typeof INSTITUTION_ENDS)[number]

export type EndedInstitution = {
  readonly as: InstitutionEnd
  readonly on: LocalDate
  /** The institution that it merged into; null where it closed. */
  readonly into: string | null
}

/** Everything that has to be over before an institution ends, in the order in which it is done. */
export const INSTITUTION_WORK = [
  'entries', // its own entries and its mediators' in the rosters of courts
  'pending',
  'applications',
  'unassigned',
  'mediating',
  'unarchived',
  'consultations',
  'complaints',
  'mediators',
  'branches',
] as const
export type WorkOfInstitution = (typeof INSTITUTION_WORK)[number]
export type InstitutionWork = OpenReferrals & Readonly<Record<WorkOfInstitution, number>>

export const isNothingOpen = (work: InstitutionWork): boolean =>
  INSTITUTION_WORK.every((each) => work[each] === 0)

export type EndInstitutionFacts = {
  readonly id: string
  readonly name: string
  readonly ended: EndedInstitution | null
  readonly work: InstitutionWork
}

export type EndInstitutionChoice = {
  readonly as: InstitutionEnd
  /** The institution that it is to merge into, as it is now; null: none with this code. */
  readonly into: { readonly id: string; readonly isEnded: boolean } | null
}

/**
 * An institution ends once nothing is open at it: then no case, no mediator and no dossier is left
 * behind, whatever becomes of it.
 * @returns or INSTITUTION_ENDED, INSTITUTION_HAS_WORK (how many of which), or INPUT_INVALID of
 *   `into`
 */
export function decideEndInstitution(
  { id, name, ended, work }: EndInstitutionFacts,
  { as, into }: EndInstitutionChoice,
): Decided<{ readonly as: InstitutionEnd; readonly intoId: string | null }> {
  if (ended) return refuse('INSTITUTION_ENDED', { name, as: ended.as, on: ended.on })
  if (as === 'merged') {
    if (!into) return refuse('INPUT_INVALID', {}, { into: 'INSTITUTION_UNKNOWN' })
    if (into.id === id) return refuse('INPUT_INVALID', {}, { into: 'INSTITUTION_ITSELF' })
    if (into.isEnded) return refuse('INPUT_INVALID', {}, { into: 'INSTITUTION_HAS_ENDED' })
  }
  if (!isNothingOpen(work)) return refuse('INSTITUTION_HAS_WORK', { name, ...work })
  return allow({ as, intoId: as === 'merged' ? (into?.id ?? null) : null })
}
