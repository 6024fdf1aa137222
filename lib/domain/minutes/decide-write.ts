// 记录. Sources: 在线调解规则 第22条 (调解过程中同步形成电子笔录); docs/decisions/0062-minutes.md, 0067-offline-work.md.
import type { CaseStatus } from '../case/status'
import { allow, refuse, type Decided } from '../refusal'
import type { MinutesEntry, MinutesState, NewEntry, Speaker } from './minutes'

export const MINUTES_TEXT_AT_MOST = 5000
export const MINUTES_ENTRIES_AT_MOST = 2000

export type WriteFacts = {
  /** Of the case: minutes are made while it is in mediation. */
  readonly status: CaseStatus
  readonly state: MinutesState
  readonly minutesNo: number
  /** The parties and agents of the case, and its mediator. */
  readonly speakers: readonly Speaker[]
  readonly entries: readonly MinutesEntry[]
}

/**
 * Adds entries while the minutes are a draft and the case is in mediation: after its closing they
 * could be given to no one. An entry that is there already is skipped, also after the draft was
 * given to the persons present: a device that heard no answer sends again. What was changed before
 * it was sent again is refused, not skipped: its writer has to know that the earlier text is
 * stored. An entry can be corrected once; the next correction names the last one, so that two
 * devices cannot both correct the same text.
 * @returns the entries to add, with their numbers; or MINUTES_CASE_OVER, MINUTES_NOT_OPEN,
 * MINUTES_ENTRY_CHANGED, MINUTES_ENTRY_DIFFERS, PERSON_NOT_IN_CASE, MINUTES_FULL, INPUT_INVALID
 */
export function decideWrite(
  facts: WriteFacts,
  batch: readonly NewEntry[],
  context: { readonly now: Date },
): Decided<readonly MinutesEntry[]> {
  const known = new Map(facts.entries.map((entry) => [entry.id, entry]))
  const replaced = new Set(facts.entries.flatMap(({ replaces }) => replaces ?? []))
  const added: MinutesEntry[] = []
  for (const entry of batch) {
    const earlier = known.get(entry.id)
    if (earlier) {
      if (earlier.text === entry.text && earlier.speaker.id === entry.speakerId) continue
      return refuse('MINUTES_ENTRY_DIFFERS', { text: earlier.text.slice(0, 20) })
    }
    if (facts.status !== 'in_mediation')
      return refuse('MINUTES_CASE_OVER', { minutesNo: facts.minutesNo, status: facts.status })
    if (facts.state !== 'draft')
      return refuse('MINUTES_NOT_OPEN', { minutesNo: facts.minutesNo, state: facts.state })
    const speaker = facts.speakers.find(({ id }) => id === entry.speakerId)
    if (!speaker) return refuse('PERSON_NOT_IN_CASE', {}, { speakerId: 'NOT_AN_OPTION' })
    if (entry.replaces === null && entry.text === '')
      return refuse('INPUT_INVALID', {}, { text: 'REQUIRED' })
    if (entry.replaces === null && entry.section === 'course')
      return refuse('INPUT_INVALID', {}, { section: 'NOT_AN_OPTION' })
    if (entry.replaces !== null) {
      const corrected = known.get(entry.replaces)
      if (!corrected || corrected.section !== entry.section || corrected.text === '')
        return refuse('INPUT_INVALID', {}, { replaces: 'NOT_AN_OPTION' })
      if (replaced.has(entry.replaces))
        return refuse('MINUTES_ENTRY_CHANGED', { text: corrected.text.slice(0, 20) })
      replaced.add(entry.replaces)
    }
    const { speakerId: _, ...rest } = entry
    const no = facts.entries.length + added.length + 1
    if (no > MINUTES_ENTRIES_AT_MOST)
      return refuse('MINUTES_FULL', { entries: MINUTES_ENTRIES_AT_MOST })
    const stored = { ...rest, no, speaker, recordedAt: context.now }
    known.set(stored.id, stored)
    added.push(stored)
  }
  return allow(added)
}
