import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import type { ChangeRequest } from '@/lib/domain/case/change-requests'
import type { ConsentEntry } from '@/lib/domain/case/consent-entries'
import { barsFromCase } from '@/lib/domain/case/decide-replace'
import { barsAfterWithdrawal } from '@/lib/domain/case/decide-withdraw'
import type { ClosingParty } from '@/lib/domain/case/closing-evidence'
import type {
  AddressAnswerEntry,
  IdentityCheck,
  PreparedParty,
  RightsNotice,
} from '@/lib/domain/case/preparations'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { SuspicionReport } from '@/lib/domain/case/suspicion'
import type { CaseChanges } from '@/lib/domain/case/transition'
import type { Extension } from '@/lib/domain/deadline/extensions'
import type { Pause } from '@/lib/domain/deadline/pauses'
import type { RecordedFact } from '@/lib/domain/fact/undisputed-facts'
import type { Meeting } from '@/lib/domain/meeting/meeting'
import type { UnavailableEntry } from '@/lib/domain/meeting/unavailable'
import type { PersonAnswer } from '@/lib/domain/minutes/decide-answer'
import type { MinutesEntry, MinutesState } from '@/lib/domain/minutes/minutes'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { at } from '../time/day'
import { PARTY_OF, type Setup } from './attempt'

export type StoredMinutes = {
  readonly id: string
  readonly minutesNo: number
  readonly meetingId: string
  readonly supplementsId: string | null
  state: MinutesState
  version: number
  readonly entries: MinutesEntry[]
  readonly answers: PersonAnswer[]
}

const NAMES: Readonly<Record<string, string>> = {
  p1: '许静',
  a1: '张强',
  p2: '恒信物业',
  a2: '周宁',
  p3: '赵岩',
}

const PARTIES: Readonly<
  Record<string, PreparedParty & { readonly side: 'applicant' | 'respondent' | 'third' }>
> = {
  p1: {
    id: 'p1',
    name: '许静',
    kind: 'natural',
    side: 'applicant',
    representative: null,
    agents: [{ id: 'a1', name: '张强' }],
  },
  p2: {
    id: 'p2',
    name: '恒信物业',
    kind: 'legal',
    side: 'respondent',
    representative: '方远',
    agents: [{ id: 'a2', name: '周宁' }],
  },
  p3: { id: 'p3', name: '赵岩', kind: 'natural', side: 'third', representative: null, agents: [] },
}

/** The case as its tables hold it: what the decisions of the rules wrote. */
export class RulesCase {
  status: CaseStatus = 'pending_acceptance'
  readonly lastAct = 'case.referred'
  readonly lastActBy = '谢岚'
  readonly lastActAt: Date
  readonly referredAt: Date
  acceptedAt: Date | null = null
  mediationDueOn: LocalDate | null = null
  isMediationDueProvisional = false
  courtEndedOn: LocalDate | null = null
  mediatorId: string | null = null
  assignedAt: Date | null = null
  hadMediator = false
  readonly barred = new Set<string>()
  pauses: Pause[] = []
  readonly extensions: Extension[] = []
  readonly reports: SuspicionReport[] = []
  readonly consents: ConsentEntry[] = []
  readonly checks: IdentityCheck[] = []
  readonly notices: RightsNotice[] = []
  readonly answers: AddressAnswerEntry[] = []
  readonly unavailable: UnavailableEntry[] = []
  readonly requests: ChangeRequest[] = []
  readonly meetings: Meeting[] = []
  readonly minutes: StoredMinutes[] = []
  readonly undisputedFacts: RecordedFact[] = []
  agreement: AgreementState | null = null
  private readonly log: {
    readonly party: string
    readonly entry: ClosingParty['contacts'][number]
  }[] = []
  readonly parties
  readonly people

  constructor(readonly setup: Setup) {
    this.referredAt = at(`${setup.referredOn} 08:00`)
    this.lastActAt = this.referredAt
    this.parties = setup.parties.map((id) => PARTIES[id]!)
    this.people = Object.entries(PARTY_OF).flatMap(([id, party]) =>
      (setup.parties as readonly string[]).includes(party)
        ? [{ id, kind: id === party ? ('party' as const) : ('agent' as const), name: NAMES[id]! }]
        : [],
    )
  }

  get source() {
    return this.setup.source
  }

  get mediatorName() {
    return this.mediatorId
  }

  get preparations() {
    return {
      source: this.source,
      parties: this.parties,
      consents: this.consents,
      identityChecks: this.checks,
      rightsNotices: this.notices,
      addressAnswers: this.answers,
    }
  }

  get agents() {
    return [
      { id: 'a1', partyId: 'p1', name: '张强', authority: 'special' as const, hasEnded: false },
      { id: 'a2', partyId: 'p2', name: '周宁', authority: 'general' as const, hasEnded: false },
    ]
  }

  get contacts(): readonly ClosingParty[] {
    return this.parties.map(({ id, name, side }) => ({
      partyId: id,
      name,
      side,
      contacts: this.log
        .filter(({ party }) => party === id)
        .map(({ entry }) => entry)
        .toSorted((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime()),
    }))
  }

  addContact(personId: string, entry: ClosingParty['contacts'][number]) {
    this.log.push({ party: PARTY_OF[personId]!, entry })
  }

  /** The mediators of the institution, without those who left for a reason that bars. */
  get ranking() {
    const ids = ['m1', 'm2', 'm3']
    return {
      ranked: ids
        .filter((id) => !this.barred.has(id))
        .map((mediatorId) => ({ mediatorId, score: 50, reasons: [] })),
      excluded: [...this.barred].map((mediatorId) => ({
        mediatorId,
        exclusions: [{ code: 'previously_disclosed' as const }],
      })),
    }
  }

  /** What a store does with a decided move. */
  apply(decided: {
    readonly to: CaseStatus
    readonly changes: CaseChanges
    readonly event: { readonly kind: string; readonly data: object }
  }) {
    const { to, changes, event } = decided
    const data = event.data as { readonly reason?: never; readonly request?: unknown }
    if (
      event.kind === 'disclosure.replaced' ||
      (event.kind === 'case.withdrawn' && barsAfterWithdrawal(data.reason!)) ||
      (event.kind === 'case.mediator-replaced' && barsFromCase(data.reason!))
    )
      this.barred.add(this.mediatorId!)
    this.status = to
    if (changes.acceptedAt !== undefined) this.acceptedAt = changes.acceptedAt
    if (changes.mediationDueOn !== undefined) {
      this.mediationDueOn = changes.mediationDueOn
      this.isMediationDueProvisional = changes.isMediationDueProvisional ?? false
    }
    if (changes.mediator !== undefined) {
      this.mediatorId = changes.mediator?.id ?? null
      this.hadMediator ||= changes.mediator !== null
    }
    if (changes.courtEndedOn) this.courtEndedOn = changes.courtEndedOn
    if (changes.assignedAt !== undefined) this.assignedAt = changes.assignedAt
  }

  view() {
    const isCounted = this.acceptedAt !== null && !this.pauses.some(({ to }) => to === null)
    return {
      status: this.status,
      dueOn: isCounted ? this.mediationDueOn : null,
      mayMove: isCounted ? this.isMediationDueProvisional : null,
      mediator: this.mediatorId,
    }
  }

  heldOn(meeting: Meeting): LocalDate {
    return toLocalDate(meeting.held?.from ?? meeting.startsAt)
  }
}
