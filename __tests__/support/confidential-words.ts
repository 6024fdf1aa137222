import { randomUUID } from 'node:crypto'
import { recordFact } from '@/lib/use-cases/fact/record-fact'
import { withdrawFact } from '@/lib/use-cases/fact/withdraw-fact'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'
import { addNote } from '@/lib/use-cases/note/add-note'
import { takeNoteBack } from '@/lib/use-cases/note/take-note-back'
import { layMinutes } from './lay-minutes'
import { asOwner, type layCase, type World } from './world'

// Words that are said in confidence, each under a mark of its own.

export const done = async <T extends { readonly ok: boolean }>(answer: Promise<T>): Promise<T> => {
  const decided = await answer
  if (!decided.ok) throw new Error(JSON.stringify(decided))
  return decided
}

export const OPEN = '可以写的话'
/**
 * The character of which each confidential text is made, found in nothing else: one of them outside
 * is a leak. A single one, because a line or a column of a table may end within a word.
 */
export const MARKS = {
  memo: '玥',
  memoTakenBack: '堃',
  caucus: '喆',
  concession: '彧',
  corrected: '昶',
  removed: '翀',
  unconfirmed: '犇',
  withdrawn: '淼',
  handover: '骉',
} as const

/** What is said under a mark. */
const say = (mark: keyof typeof MARKS) => MARKS[mark].repeat(8)

type Existing = Awaited<ReturnType<typeof layCase>>

/** Says each of them where it belongs, through the act with which a mediator says it. */
export async function sayConfidentially(
  world: World,
  existing: Existing,
): Promise<{ readonly minutesId: string }> {
  const { id: caseId, applicantId } = existing
  const { mediatorA } = world.people
  const note = { caseId, audience: 'mediators', noteId: randomUUID() }
  await done(addNote(mediatorA, { ...note, words: say('memo') }))
  const takenBack = { ...note, noteId: randomUUID(), words: say('memoTakenBack') }
  await done(addNote(mediatorA, takenBack))
  await done(takeNoteBack(mediatorA, { caseId, noteId: takenBack.noteId }))
  const caucus = { ...note, noteId: randomUUID(), audience: 'caucus', partyId: applicantId }
  await done(addNote(mediatorA, { ...caucus, words: say('caucus') }))
  const { minutesId } = await layMinutes(existing, mediatorA.id, 'draft')
  const entry = (section: string, text: string, replaces?: string) => ({
    id: randomUUID(),
    section,
    speakerId: applicantId,
    text,
    saidAt: '2026-11-20T07:30:00Z',
    replaces,
  })
  const [wrong, removed] = [
    entry('statement', say('corrected')),
    entry('statement', say('removed')),
  ]
  const entries = [
    entry('statement', OPEN),
    entry('proposal', say('concession')),
    wrong,
    entry('statement', '更正的话', wrong.id),
    removed,
    entry('statement', '', removed.id),
  ]
  await done(writeMinutes(mediatorA, { caseId, minutesId, entries }))
  const fact = { caseId, factId: randomUUID(), text: say('unconfirmed') }
  await done(recordFact(mediatorA, fact))
  const withdrawn = { caseId, factId: randomUUID(), text: say('withdrawn') }
  await done(recordFact(mediatorA, withdrawn))
  const withdrawal = { caseId, factId: withdrawn.factId, reason: '记录有误，撤回重记' }
  await done(withdrawFact(mediatorA, withdrawal))
  await asOwner(
    'UPDATE assignments SET handover_note = $2, accepted_at = assigned_at WHERE case_id = $1',
    [caseId, say('handover')],
  )
  return { minutesId }
}

/** The names of the marks that a text contains. */
export const marksIn = (text: string) =>
  Object.entries(MARKS).flatMap(([name, mark]) => (text.includes(mark) ? [name] : []))
