/**
 * 归档 and 补充卷. Source: 人民调解法 第27条 (立卷归档); domain.md 6 (自动归档: 完整性检查 → 成卷 → 锁卷; 之后只可补充卷). A closed
 * case is archived once nothing is missing that is not explained; what comes later is bound as a
 * further volume.
 */
import { decideMove, type CaseFacts } from '../case/lifecycle'
import { allow, refuse, type Decided } from '../refusal'
import type { UploadSlot } from './catalogue'
import type { MissingSlot } from './completeness'

export const BINDING_STATES = [
  'queued',
  'reading',
  'binding',
  'waiting',
  'sealed',
  'failed',
] as const
export type BindingState = (typeof BINDING_STATES)[number]

/** Whether the system has the dossier in its hands. */
export function isBeingBound(state: BindingState | null): boolean {
  return state === 'queued' || state === 'reading' || state === 'binding'
}

/** What decides whether a dossier is bound now. */
export type ArchiveFacts = {
  readonly record: CaseFacts
  readonly missing: readonly MissingSlot[]
  /** How many materials the next volume is bound of (findToBind). */
  readonly unbound: number
}

/**
 * May the dossier be bound? STATUS_DOES_NOT_ALLOW before the closing; DOSSIER_INCOMPLETE with the
 * number of slots that are empty and not explained; DOSSIER_NOTHING_NEW where an archived case has
 * nothing that is not bound.
 */
export function decideBind({ record, missing, unbound }: ArchiveFacts): Decided<null> {
  if (record.status === 'archived') return unbound > 0 ? allow(null) : refuse('DOSSIER_NOTHING_NEW')
  const moved = decideMove('archive', record)
  if (!moved.ok) return moved
  return missing.length > 0 ? refuse('DOSSIER_INCOMPLETE', { count: missing.length }) : allow(null)
}

/** May an administrator have it bound now? As decideBind, or DOSSIER_BEING_BOUND. */
export function decideArchive(facts: ArchiveFacts, state: BindingState | null): Decided<null> {
  return isBeingBound(state) ? refuse('DOSSIER_BEING_BOUND') : decideBind(facts)
}

/**
 * May it be explained why this slot stays empty? STATUS_DOES_NOT_ALLOW unless the case is closed,
 * because what a case owes is known by then; SLOT_NOT_MISSING where the slot is filled or not owed.
 * @param empty slots that are owed and empty, explained ones included: a later explanation replaces
 * the former
 */
export function decideExplain(
  record: CaseFacts,
  empty: readonly Pick<MissingSlot, 'slot'>[],
  slot: UploadSlot,
): Decided<null> {
  const moved = decideMove('archive', record)
  if (!moved.ok) return moved
  return empty.some((each) => each.slot === slot) ? allow(null) : refuse('SLOT_NOT_MISSING')
}
