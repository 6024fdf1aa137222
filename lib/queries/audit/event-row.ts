import type { LoggedEvent } from '@/lib/data/stores/event-log-store'
import type { EventKind } from '@/lib/domain/audit/events'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import { actorRole as roleWord } from '@/lib/labels/zh-CN/case'
import { chainInWords } from '@/lib/labels/zh-CN/chain-fault'
import { eventTitle } from '@/lib/labels/zh-CN/event'
import { eventQuotes, eventSentence } from '@/lib/labels/zh-CN/event-sentence'
import { legalBasis } from '@/lib/labels/zh-CN/legal-basis'
import { stamp } from '@/lib/labels/zh-CN/moment'

/** One line of the record as an auditor reads it: who did what when and where; nothing of what a dispute is about. */
export type EventRow = {
  readonly id: string
  readonly at: string
  readonly kind: EventKind
  readonly title: string
  readonly mark: 'refused' | 'unmasked' | null
  readonly who: string
  readonly role: string | null
  readonly caseId: string | null
  readonly caseNo: string | null
  readonly home: string
  readonly sentence: string | null
  /** Why, in the person's own words, where the record asks for a reason. */
  readonly reason: string | null
  readonly basis: string | null
  readonly chain: string
  readonly seq: number
}

/** Kinds whose reason is what an auditor judges. What people wrote about a dispute itself is none of the auditor's concern. */
const WITH_REASON: readonly EventKind[] = ['personal-number.unmasked', 'mediator.disabled']

function markOf(kind: EventKind): EventRow['mark'] {
  if (kind === 'act.refused' || kind === 'account.sign-in-refused') return 'refused'
  return kind === 'personal-number.unmasked' ? 'unmasked' : null
}

/** `names`: courts and institutions by id. `numbers`: cases' numbers by id. */
export function presentEvent(row: LoggedEvent, names: ReadonlyMap<string, string>, numbers: ReadonlyMap<string, string>): EventRow {
  const { kind, event, actorName, actorRole, caseId, courtId, institutionId, basis } = row
  const homes = [institutionId, courtId].flatMap((id) => (id ? [names.get(id) ?? []].flat() : []))
  const quote = event && WITH_REASON.includes(kind) ? eventQuotes(event)[0] : undefined
  return {
    id: row.id,
    at: stamp(row.at),
    kind,
    title: eventTitle[kind],
    mark: markOf(kind),
    who: actorName || (kind === 'account.sign-in-refused' ? AUDIT.stranger : AUDIT.nobody),
    role: actorRole === 'system' ? null : roleWord[actorRole],
    caseId,
    caseNo: (caseId && numbers.get(caseId)) ?? null,
    home: homes.join('、'),
    sentence: event && maskNumbersIn(eventSentence(event)),
    reason: quote ? AUDIT.reason(maskNumbersIn(quote.text)) : null,
    basis: basis && legalBasis[basis].article,
    chain: chainInWords(row.chain.replace(/:.*/, '')),
    seq: row.seq,
  }
}
