import type { CaseEvent } from '@/lib/data/stores/case-events-store'
import { MOVE_EVENTS, type EventKind } from '@/lib/domain/audit/events'
import { eventTitle } from '@/lib/labels/zh-CN/event'
import { eventQuotes, type EventQuote } from '@/lib/labels/zh-CN/event-quotes'
import { eventSentence } from '@/lib/labels/zh-CN/event-sentence'
import { legalBasis } from '@/lib/labels/zh-CN/legal-basis'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { whoInWords } from '@/lib/labels/zh-CN/progress'

/** `step` moved the case or its clock, `note` added to it, `look` is a recorded look at something sensitive, `refusal` an act refused. */
export type TimelineTone = 'step' | 'note' | 'look' | 'refusal'

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
  /** What somebody wrote, under its name: the reason, the hand-over note. */
  readonly quotes: readonly EventQuote[]
  /** The article, and what it says in a few words. */
  readonly basis: { readonly article: string; readonly gist: string } | null
  /** How often in a row the same person looked at the same thing; of these the first moment is shown. */
  readonly times: number
}

/** What 关键步骤 shows: what moved the case from hand to hand, and what moved its clock. */
export const KEY_EVENTS: readonly EventKind[] = [...MOVE_EVENTS, 'clock.paused', 'clock.extended']

const LOOKS: readonly EventKind[] = ['case.viewed', 'material.read', 'personal-number.unmasked']

function toneOf(kind: EventKind): TimelineTone {
  if (kind === 'act.refused') return 'refusal'
  if (LOOKS.includes(kind)) return 'look'
  return KEY_EVENTS.includes(kind) ? 'step' : 'note'
}

function presentEvent({ id, event, at, actorName, actorRole, basis }: CaseEvent): TimelineEntry {
  return {
    id,
    kind: event.kind,
    tone: toneOf(event.kind),
    title: eventTitle[event.kind],
    at: stamp(at),
    who: whoInWords(actorName, actorRole),
    sentence: eventSentence(event),
    quotes: eventQuotes(event),
    basis: basis && legalBasis[basis],
    times: 1,
  }
}

/** The same person at the same page on the same day. */
function isSameLook(a: TimelineEntry, b: TimelineEntry): boolean {
  const bothLook = a.kind === 'case.viewed' && b.kind === 'case.viewed'
  return bothLook && a.who === b.who && a.sentence === b.sentence && a.at.slice(0, 10) === b.at.slice(0, 10)
}

/** Events of a case, latest first → the lines of its timeline. A page that one person opened again and again on one day is one line. */
export function presentTimeline(events: readonly CaseEvent[]): TimelineEntry[] {
  const entries: TimelineEntry[] = []
  for (const entry of events.map(presentEvent)) {
    const last = entries.at(-1)
    if (last && isSameLook(last, entry)) entries[entries.length - 1] = { ...entry, times: last.times + 1 }
    else entries.push(entry)
  }
  return entries
}
