import type { CaseEvent } from '@/lib/data/stores/audit/case-events-store'
import type { EventKind } from '@/lib/domain/audit/events'
import { MOVE_EVENTS } from '@/lib/domain/case/moves'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { eventQuotes, eventSentence, eventTitle, type EventQuote } from '@/lib/labels/zh-CN/event'
import { basisInWords } from '@/lib/labels/zh-CN/legal-basis'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { whoInWords } from '@/lib/labels/zh-CN/progress'

/**
 * `step` moved the case or its clock, `note` added to it, `access` is a recorded read of something
 * sensitive, `refusal` an act that was refused.
 */
export type TimelineTone = 'step' | 'note' | 'access' | 'refusal'

export type TimelineEntry = {
  readonly id: string
  readonly kind: EventKind
  readonly tone: TimelineTone
  readonly title: string
  /** 2026-11-24 14:02 */
  readonly at: string
  /** 林敏（机构管理员） */
  readonly who: string
  readonly sentence: string
  /**
   * What somebody wrote, under its name: the reason, the hand-over note. Numbers in it are masked.
   * What is not for courts is empty in their events already (lib/domain/audit/court-texts.ts).
   */
  readonly quotes: readonly EventQuote[]
  /** The article, and what it says in a few words. */
  readonly basis: { readonly article: string; readonly gist: string } | null
  /**
   * How often in succession the same person opened the same thing; the entry shows the first time.
   */
  readonly times: number
}

/** 关键步骤: events that moved the case or its clock, and urgings, which the court does not see. */
export const KEY_EVENTS: readonly EventKind[] = [
  ...MOVE_EVENTS,
  'case.urged',
  'co-mediator.added',
  'co-mediator.declared',
  'co-mediator.ended',
  'clock.paused',
  'clock.resumed',
  'clock.extended',
  'clock.recounted',
  'deadline.warned',
  'chase.sent',
  'chase.answered',
  'chase.escalated',
  'agreement.finished',
  'agreement.signed',
  'agreement.voided',
]

/** Recorded reads. Repeated openings of one page by one person on one day are one entry. */
const OPENINGS: readonly EventKind[] = ['case.viewed', 'dossier.read', 'material.viewed']
/** 查阅记录: recorded reads of a case. */
export const ACCESS_EVENTS: readonly EventKind[] = [
  ...OPENINGS,
  'volume.read',
  'volume.searched',
  'material.read',
  'personal-number.unmasked',
]

/** What was said in conversations: the record of a case counts it and lists none of it. */
export const SPOKEN_EVENTS: readonly EventKind[] = ['message.said', 'message.taken-back']

function toneOf(kind: EventKind): TimelineTone {
  if (kind === 'act.refused') return 'refusal'
  if (ACCESS_EVENTS.includes(kind)) return 'access'
  return KEY_EVENTS.includes(kind) ? 'step' : 'note'
}

function presentEvent({ id, event, at, actorName, actorRole, basis }: CaseEvent): TimelineEntry {
  return {
    id,
    kind: event.kind,
    tone: toneOf(event.kind),
    title: eventTitle(event.kind),
    at: stamp(at),
    who: whoInWords(actorName, actorRole),
    sentence: maskNumbersIn(eventSentence(event)),
    quotes: eventQuotes(event).map(({ term, text }) => ({ term, text: maskNumbersIn(text) })),
    basis: basis && basisInWords(basis, toLocalDate(at)),
    times: 1,
  }
}

/** The same person, the same page or material, the same day. */
function isSameAccess(a: TimelineEntry, b: TimelineEntry): boolean {
  return (
    OPENINGS.includes(a.kind) &&
    a.kind === b.kind &&
    a.who === b.who &&
    a.sentence === b.sentence &&
    a.at.slice(0, 10) === b.at.slice(0, 10)
  )
}

/**
 * Presents a case's events, latest first. What one person opened repeatedly on one day, with only
 * openings in between, is one entry.
 */
export function presentTimeline(events: readonly CaseEvent[]): TimelineEntry[] {
  const entries: TimelineEntry[] = []
  for (const entry of events.map(presentEvent)) {
    const run = entries.findLastIndex(({ kind }) => !OPENINGS.includes(kind)) + 1
    const again = entries.findIndex((each, index) => index >= run && isSameAccess(each, entry))
    const [same] = again >= 0 ? entries.splice(again, 1) : []
    entries.push({ ...entry, times: (same?.times ?? 0) + 1 })
  }
  return entries
}
