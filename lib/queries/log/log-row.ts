import type { LoggedEvent } from '@/lib/data/stores/audit/event-log-store'
import type { DomainEvent, EventKind } from '@/lib/domain/audit/events'
import type { Change } from '@/lib/domain/audit/list-changes'
import type { LogName } from '@/lib/domain/audit/logs'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { deviceInWords } from '@/lib/labels/zh-CN/account'
import { actorRole as roleWord } from '@/lib/labels/zh-CN/case'
import { chainInWords } from '@/lib/labels/zh-CN/chain-fault'
import {
  eventChanges,
  eventQuotes,
  eventSentence,
  eventTitle,
  type EventQuote,
} from '@/lib/labels/zh-CN/event'
import { basisInWords } from '@/lib/labels/zh-CN/legal-basis'
import { LOG } from '@/lib/labels/zh-CN/log'
import { stamp } from '@/lib/labels/zh-CN/moment'

/** One line of a log: who did what, when and where, and what it changed. Numbers are masked. */
export type LogRow = {
  readonly id: string
  readonly at: string
  readonly kind: EventKind
  readonly title: string
  readonly mark: 'refused' | 'unmasked' | null
  readonly who: string
  readonly role: string | null
  readonly caseId: string | null
  readonly caseNo: string | null
  /** The reader can open the case. */
  readonly isCaseHere: boolean
  readonly tenant: string
  readonly sentence: string | null
  readonly changes: readonly Change[]
  /** Why, in the person's own words. */
  readonly notes: readonly EventQuote[]
  readonly basis: string | null
  readonly chain: string
  readonly seq: number
  /** Where a person signed in. */
  readonly device: string | null
  readonly address: string | null
}

/** Names the rows of a page refer to, by id. */
export type LogNames = {
  /** Courts and institutions. */
  readonly tenants: ReadonlyMap<string, string>
  readonly numbers: ReadonlyMap<string, string>
  readonly casesHere: ReadonlySet<string>
}

/**
 * Kinds whose reason an auditor judges. Texts about a dispute itself are none of the auditor's
 * concern.
 */
const AUDITED_REASONS: readonly EventKind[] = [
  'personal-number.unmasked',
  'mediator.disabled',
  'mediator.service-ended',
  'institution.ended',
  'account.sessions-ended',
  'announcement.published',
  'announcement.withdrawn',
  'dictionary.imported',
  'dictionary.value-set',
  'parameter.set',
  'proposal.made',
  'proposal.refused',
  'material.voided',
  'training.revoked',
  'list.viewed',
  'list.exported',
]

/** Texts of these kinds are part of the case, which a line of the log opens. */
const WRITTEN_IN_CASE: readonly EventKind[] = ['case.closed', 'case.disclosed', 'contact.recorded']

function showsNotes(log: LogName, kind: EventKind): boolean {
  return log === 'audit' ? AUDITED_REASONS.includes(kind) : !WRITTEN_IN_CASE.includes(kind)
}

function markOf(kind: EventKind): LogRow['mark'] {
  if (kind === 'act.refused' || kind === 'account.sign-in-refused') return 'refused'
  return kind === 'personal-number.unmasked' ? 'unmasked' : null
}

const masked = <T extends string | null>(text: T) =>
  (text === null ? null : maskNumbersIn(text)) as T

function signInOrigin(event: DomainEvent | null): Pick<LogRow, 'device' | 'address'> {
  if (event?.kind !== 'account.signed-in' && event?.kind !== 'account.sign-in-refused')
    return { device: null, address: null }
  const { device, address } = event.data
  return { device: device === undefined ? null : deviceInWords(device), address: address ?? null }
}

export function presentLogged(log: LogName, row: LoggedEvent, names: LogNames): LogRow {
  const { kind, event, actorName, actorRole, caseId, courtId, institutionId, basis } = row
  const notes = event && showsNotes(log, kind) ? eventQuotes(event) : []
  return {
    id: row.id,
    at: stamp(row.at),
    kind,
    title: eventTitle(kind),
    mark: markOf(kind),
    who: actorName || (kind === 'account.sign-in-refused' ? LOG.stranger : LOG.system),
    role: actorRole === 'system' ? null : roleWord[actorRole],
    caseId,
    caseNo: (caseId && names.numbers.get(caseId)) ?? null,
    isCaseHere: caseId !== null && names.casesHere.has(caseId),
    tenant: [institutionId, courtId]
      .flatMap((id) => (id && names.tenants.get(id)) ?? [])
      .join('、'),
    sentence: event && maskNumbersIn(eventSentence(event)),
    changes: event
      ? eventChanges(event).map(({ field, before, after }) => ({
          field,
          before: masked(before),
          after: masked(after),
        }))
      : [],
    notes: notes.map(({ term, text }) => ({ term, text: maskNumbersIn(text) })),
    basis: (basis && basisInWords(basis, toLocalDate(row.at))?.article) ?? null,
    chain: chainInWords(row.chain.replace(/:.*/, '')),
    seq: row.seq,
    ...signInOrigin(event),
  }
}
