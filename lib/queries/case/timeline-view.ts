import type { ActorRole } from '@/lib/domain/access/roles'
import { MOVE_EVENTS, type DomainEvent, type EventKind } from '@/lib/domain/audit/events'
import type { LegalBasis } from '@/lib/domain/legal-basis'
import { eventTitle } from '@/lib/labels/zh-CN/event'
import { eventQuotes, eventSentence } from '@/lib/labels/zh-CN/event-sentence'
import { legalBasis } from '@/lib/labels/zh-CN/legal-basis'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { whoInWords } from '@/lib/labels/zh-CN/progress'

/** An event of a case's chain, as it was stored. */
export type CaseEvent = {
  readonly id: string
  readonly event: DomainEvent
  readonly at: Date
  readonly actorName: string
  readonly actorRole: ActorRole | 'system'
  readonly basis: LegalBasis | null
}

/** `step` moved the case, `note` added to it, `look` is a recorded look at something sensitive, `refusal` an act that was refused. */
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
  readonly quotes: readonly { readonly term: string; readonly text: string }[]
  /** The article, and what it says in a few words. */
  readonly basis: { readonly article: string; readonly gist: string } | null
}

const LOOKS: readonly EventKind[] = ['case.viewed', 'material.read', 'personal-number.unmasked']

function toneOf(kind: EventKind): TimelineTone {
  if (kind === 'act.refused') return 'refusal'
  if (LOOKS.includes(kind)) return 'look'
  return (MOVE_EVENTS as readonly EventKind[]).includes(kind) && kind !== 'contact.recorded' ? 'step' : 'note'
}

/** Events of a case → the lines of its timeline, in the given order. */
export function presentTimeline(events: readonly CaseEvent[]): TimelineEntry[] {
  return events.map(({ id, event, at, actorName, actorRole, basis }) => ({
    id,
    kind: event.kind,
    tone: toneOf(event.kind),
    title: eventTitle[event.kind],
    at: stamp(at),
    who: whoInWords(actorName, actorRole),
    sentence: eventSentence(event),
    quotes: eventQuotes(event),
    basis: basis && legalBasis[basis],
  }))
}
