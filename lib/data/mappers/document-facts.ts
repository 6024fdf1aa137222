import { findEffective } from '@/lib/domain/agreement/find-effective'
import { NOT_CONFIRMED } from '@/lib/domain/case/vocabulary'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import { computeClockEnd } from '@/lib/domain/deadline/clock-end'
import type { PeriodEnd } from '@/lib/domain/deadline/counting'
import type { EventData } from '@/lib/domain/audit/events'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { listDisclosures, type Disclosed } from '@/lib/domain/document/list-disclosures'
import { listExtensions } from '@/lib/domain/document/list-extensions'
import type { Explanation } from '@/lib/domain/dossier/check-dossier'
import { computeMissingSlots } from '@/lib/domain/dossier/completeness'
import {
  isFromCourt,
  slotOf,
  type PlacedMaterial,
  type TitleWords,
} from '@/lib/domain/dossier/material-slot'
import { findConfirmedFacts } from '@/lib/domain/fact/undisputed-facts'
import { findOpenEntries, type MinutesEntry } from '@/lib/domain/minutes/minutes'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { CaseFile } from '../stores/case/case-file-types'
import type { DossierTraces } from '../stores/dossier/dossier-store'
import type { Masked } from './masked'

/** The personal numbers of a case in clear text by `personalKey`. */
export type PersonalNumbers = ReadonlyMap<string, string>

/** @param what the column without `_sealed`: phone, document, residence, address, electronic */
export const personalKey = (id: string, what: string): string => `${id} ${what}`

/** What was read of a case for its documents. */
export type DocumentSources = {
  readonly file: CaseFile
  readonly disclosures: readonly Disclosed[]
  readonly agreementNumber: DocumentFacts['agreementNumber']
  /** Of each minutes of the file, in their order. */
  readonly minutesEntries: readonly (readonly MinutesEntry[])[]
  /** In the order in which the period was extended. */
  readonly extended: readonly EventData<'clock.extended'>[]
  readonly helped: DocumentFacts['helped']
  readonly traces: DossierTraces
  readonly explanations: readonly Explanation[]
  readonly institutionPhone: string | null
}

export type DocumentContext = {
  readonly today: LocalDate
  readonly calendar: WorkCalendar
  /** The words by which a slot is known from a title (lib/labels/zh-CN/dossier-title.ts). */
  readonly titleWords: TitleWords
  /** The personal numbers of the case in clear text; null: masked. */
  readonly numbers: PersonalNumbers | null
}

/** A number that cannot be opened is as good as none: what needs it cannot be finalised. */
const words = (masked: Masked): string | null => (typeof masked === 'string' ? masked : null)

function presentParties(
  { parties }: CaseFile,
  clear: (id: string, what: string, masked: Masked) => string | null,
): DocumentFacts['parties'] {
  return parties.map((party) => ({
    id: party.id,
    side: party.side,
    kind: party.kind,
    name: party.name,
    sex: party.sex,
    birthDate: party.birthDate,
    ethnicity: party.ethnicity,
    occupation: party.occupation,
    documentKind: party.documentKind,
    documentNo: party.publicDocument ?? clear(party.id, 'document', party.document),
    phone: party.publicPhone ?? clear(party.id, 'phone', party.phone),
    residence: clear(party.id, 'residence', party.residence),
    representative: party.representative && {
      name: party.representative.name,
      title: party.representative.title,
    },
    agents: party.agents.map(({ id, name, kind, authority, authorityScope, firm, ...agent }) => ({
      id,
      name,
      kind,
      authority,
      authorityScope,
      firm,
      phone: clear(id, 'phone', agent.phone),
      documentNo: clear(id, 'document', agent.document),
    })),
  }))
}

/** By when the parties may apply for the confirmation of the agreement that is in effect. */
function confirmationEndOf(
  { agreement, parties }: CaseFile,
  calendar: WorkCalendar,
): PeriodEnd | null {
  const effective = findEffective(agreement, parties)
  const end = effective && computeClockEnd('confirmation_application', effective.on, calendar)
  return end?.ok ? end.value : null
}

/** What 不受理通知书 says of a decline; a referral that the court recalled has none. */
function toDeclineFacts(last: CaseFile['declines'][number] | undefined): DocumentFacts['decline'] {
  if (!last || last.reason === NOT_CONFIRMED) return null
  const { reason, text, declinedAt, institutionName } = last
  return { reason, text, on: toLocalDate(declinedAt), institution: institutionName }
}

/** The facts of a case for its documents. */
export function toDocumentFacts(
  {
    file,
    disclosures,
    agreementNumber,
    minutesEntries,
    extended,
    helped,
    traces,
    explanations,
    institutionPhone,
  }: DocumentSources,
  { today, calendar, titleWords, numbers }: DocumentContext,
): DocumentFacts {
  const { state, dispute } = file
  const taken = state.assignments.find(({ endedAt }) => endedAt === null)
  const valid = file.materials.filter(({ voided }) => voided === null)
  const day = (at: Date | null) => at && toLocalDate(at)
  const clear = (id: string, what: string, masked: Masked) =>
    (numbers ? numbers.get(personalKey(id, what)) : null) ?? words(masked)
  const placeOf = (material: PlacedMaterial) => slotOf(material, state.receivedAt, titleWords)
  return {
    today,
    caseNo: state.caseNo,
    courtCaseNo: dispute.courtCaseNo,
    courtName: state.courtName,
    referrer: dispute.referrer,
    institutionName: state.institutionName,
    institutionPhone,
    source: state.source,
    status: state.status,
    disputeType: state.disputeType,
    cause: state.cause,
    amount: state.amount,
    claim: dispute.claim,
    statement: dispute.facts,
    referredOn: toLocalDate(state.referredAt),
    acceptedOn: day(state.acceptedAt),
    acceptanceDueOn: state.acceptanceDueOn,
    dueOn: state.mediationDueOn,
    closedOn: day(state.closedAt),
    outcome: state.outcome,
    mediator:
      state.mediatorName === null
        ? null
        : { name: state.mediatorName, takenOn: day(taken?.acceptedAt ?? null) },
    coMediators: file.coMediators
      .filter(({ endedAt }) => endedAt === null)
      .map(({ mediatorName }) => mediatorName),
    parties: presentParties(file, clear),
    consents: file.consents,
    identityChecks: file.identityChecks,
    rightsNotices: file.rightsNotices,
    addresses: file.addressAnswers.map(({ id, address, phone, electronic, ...answer }) => ({
      ...answer,
      address: clear(id, 'address', address),
      phone: clear(id, 'phone', phone),
      electronic: clear(id, 'electronic', electronic),
    })),
    disclosures: listDisclosures(disclosures, file.coMediators),
    changes: file.changes,
    meetings: file.meetings,
    helped,
    minutes: file.minutes.map(
      ({ id, meetingId, minutesNo, supplementsId, state: stage, version, openedAt }, index) => ({
        id,
        meetingId,
        no: minutesNo,
        supplements: file.minutes.find((each) => each.id === supplementsId)?.minutesNo ?? null,
        state: stage,
        openedAt,
        entries: findOpenEntries(minutesEntries[index] ?? []),
        answers: file.minutesAnswers
          .filter((each) => each.minutesId === id && each.version === version)
          .map(({ personId, personName, answer, how, on }) => ({
            personId,
            person: personName,
            answer,
            how,
            on,
          })),
      }),
    ),
    undisputedFacts: findConfirmedFacts(file.undisputedFacts, file.parties),
    extensions: listExtensions(state.extensions, extended),
    pauses: state.pauses,
    agreement: file.agreement,
    agreementNumber,
    confirmationEnd: confirmationEndOf(file, calendar),
    closing: file.closing && {
      ...file.closing,
      statement: file.closing.statement && {
        ...file.closing.statement,
        kind: state.outcome === 'agreement' ? 'oral_agreement' : 'withdrawal',
      },
    },
    services: file.services.map(({ mediatorName, ...service }) => ({
      ...service,
      by: mediatorName,
    })),
    performanceDays: file.performanceDays,
    followUps: file.followUps,
    decline: toDeclineFacts(file.declines[0]),
    courtMaterials: valid
      .filter((material) => isFromCourt(material, state.receivedAt))
      .map((material) => ({
        title: material.title,
        slot: placeOf(material),
      })),
    materials: valid.map(({ title }) => title),
    missingSlots: computeMissingSlots(
      { source: state.source, status: state.status, outcome: state.outcome, ...traces },
      new Set(valid.filter(({ explains }) => explains === null).map(placeOf)),
    ),
    explanations: explanations.map(({ slot, reason, by, at }) => ({
      slot,
      reason,
      by,
      on: toLocalDate(at),
    })),
  }
}
