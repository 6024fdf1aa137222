import 'server-only'
import type { Masked } from '@/lib/data/mappers/masked'
import { termsOf } from '@/lib/data/stores/offer/offer-store'
import type { OwnRecord } from '@/lib/data/stores/participant/own-data-store'
import type { StoredMessage } from '@/lib/data/stores/thread/message-store'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { documentKind } from '@/lib/labels/zh-CN/case'
import { clauseNumber } from '@/lib/labels/zh-CN/clause-number'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { dayInFull, stamp } from '@/lib/labels/zh-CN/moment'
import { OFFER, offerAnswer, termsInWords } from '@/lib/labels/zh-CN/offer'
import {
  OWN_DATA,
  ownAddressAnswer,
  ownNotice,
  ownNoticeResult,
  ownNoticeWay,
} from '@/lib/labels/zh-CN/own-data'
import { ASK, explainRole } from '@/lib/labels/zh-CN/party'
import {
  OWN_COMPLAINT,
  ownComplaintGround,
  ownComplaintResult,
} from '@/lib/labels/zh-CN/party-complaint'
import { OWN_CORRECTION, ownCorrectionItem } from '@/lib/labels/zh-CN/party-correction'
import {
  RECORDING,
  recordingAnswer,
  recordingPurpose,
  recordingState,
} from '@/lib/labels/zh-CN/recording'
import { sexWord } from '@/lib/labels/zh-CN/person-field'
import { identityWay } from '@/lib/labels/zh-CN/preparation'
import { spokenTo } from '@/lib/labels/zh-CN/thread'
import {
  SUPPLEMENTARY,
  supplementaryStatus,
  supplementaryTitle,
} from '@/lib/labels/zh-CN/supplementary'
import { UNREADABLE_WORDS } from '@/lib/labels/zh-CN/unreadable'
import { presentMessages } from '../thread/messages-view'
import { maskedValue } from './get-own-corrections'
import type { OwnDataFacts } from './own-data-view'

export type OwnDataEntry = { readonly term: string; readonly value: string }

const number = (masked: Masked) => (masked === UNREADABLE ? UNREADABLE_WORDS.number : masked)

/** The terms that have a value. */
const filled = (...entries: readonly (readonly [string, string | null])[]): OwnDataEntry[] =>
  entries.flatMap(([term, value]) => (value ? [{ term, value }] : []))

const isOwnParty = ({ parts }: OwnDataFacts, partyId: string | null) =>
  parts.some((part) => part.partyId === partyId)

export function presentCase(facts: OwnDataFacts): readonly OwnDataEntry[] {
  const { found, parties } = facts
  return filled(
    [OWN_DATA.caseNo, found.caseNo],
    [
      OWN_DATA.parties,
      parties.map(({ id, name }) => OWN_DATA.party(name, isOwnParty(facts, id))).join('、'),
    ],
    [OWN_DATA.court, found.court],
    [OWN_DATA.institution, found.institution],
  )
}

/** @param isOfPerson they are the representative of a person, and of no organisation */
export function presentRecord(record: OwnRecord, isOfPerson: boolean): readonly OwnDataEntry[] {
  return filled(
    [OWN_DATA.role, explainRole(record.kind, isOfPerson)],
    [OWN_DATA.name, record.name],
    [OWN_DATA.sex, record.sex && sexWord[record.sex]],
    [OWN_DATA.birthDate, record.birthDate && dayInFull(record.birthDate)],
    [OWN_DATA.ethnicity, record.ethnicity],
    [OWN_DATA.occupation, record.occupation],
    [OWN_DATA.employer, record.employer],
    [
      record.documentKind ? documentKind[record.documentKind] : OWN_DATA.document,
      number(record.document),
    ],
    [OWN_DATA.phone, number(record.phone)],
    [OWN_DATA.residence, number(record.residence)],
    [OWN_DATA.specialNeeds, record.specialNeeds],
    [OWN_DATA.firm, record.firm],
    [OWN_DATA.accountPhone, number(record.accountPhone)],
  )
}

export function presentConsents(facts: OwnDataFacts): readonly OwnDataEntry[] {
  return facts.consents
    .filter(({ partyId }) => isOwnParty(facts, partyId))
    .map(({ scope, answer, on }) => ({
      term: `${dayInFull(on)}　${ASK.question[scope]}`,
      value: answer === 'given' ? ASK.answered.agrees : ASK.answered.declines,
    }))
}

export function presentChecks(facts: OwnDataFacts): readonly OwnDataEntry[] {
  const { matches: words } = OWN_DATA
  const isOwn = (personId: string | null) => facts.parts.some((part) => part.personId === personId)
  return facts.checks
    .filter(({ personId }) => isOwn(personId))
    .map(({ way, document, matches, on }) => ({
      term: `${dayInFull(on)}　${identityWay[way]}`,
      value: `${documentKind[document]}，${matches === null ? words.unknown : matches ? words.yes : words.no}`,
    }))
}

export function presentAddresses({ addresses }: OwnDataFacts): readonly OwnDataEntry[] {
  return addresses.map(({ on, answer, recipient, address, phone, electronic }) => ({
    term:
      on === null
        ? OWN_DATA.referred
        : `${dayInFull(on)}　${ownAddressAnswer[answer ?? 'confirmed']}`,
    value:
      [recipient, number(address), number(phone), number(electronic)].filter(Boolean).join('，') ||
      OWN_DATA.none,
  }))
}

/**
 * What was said by this person, in both conversations, and the offers they made: it is their own.
 */
export function presentOwnMessages(facts: OwnDataFacts): readonly OwnDataEntry[] {
  const { messages, parties, found } = facts
  const today = toLocalDate(found.referredAt)
  const reader = { parties, readings: [], offers: [], settlesFor: [], files: [] }
  const views = presentMessages(messages, reader, { now: found.referredAt, today })
  return messages.map((message, index) => ({
    term: `${stamp(message.sentAt)}　${spokenTo[message.audience.kind]}`,
    value:
      offerInWords(message, today) ??
      (views[index]!.words === '' ? OWN_DATA.filesAlone : views[index]!.words) ??
      OWN_DATA.takenBack,
  }))
}

function offerInWords(message: StoredMessage, today: LocalDate): string | null {
  const terms = termsOf(message)
  if (terms === null) return null
  const lines = termsInWords(terms, today).map(([term, words]) => `${term}：${words}`)
  return `${OFFER.name}（${lines.join('；')}）`
}

/** The own answers to the offers of others: what the others offered is theirs and not here. */
export function presentOfferAnswers({ offerAnswers }: OwnDataFacts): readonly OwnDataEntry[] {
  return offerAnswers.map(({ answer, at }) => ({
    term: `${stamp(at)}　${OFFER.answer}`,
    value: offerAnswer[answer],
  }))
}

/** Complaints in their order, each with what followed in the order of its time. */
export function presentComplaints({ complaints }: OwnDataFacts): readonly OwnDataEntry[] {
  return complaints.flatMap(({ filedAt, ground, words, answers, ...since }) =>
    [
      { at: filedAt, term: ownComplaintGround[ground].plain, value: words },
      ...answers.map(({ office, answeredAt, result, words: answer }) => ({
        at: answeredAt,
        term: OWN_DATA.answerOf(OWN_COMPLAINT.office[office]),
        value: `${ownComplaintResult[result]}。${answer}`,
      })),
      ...(since.takenToCourtAt
        ? [
            {
              at: since.takenToCourtAt,
              term: OWN_COMPLAINT.take,
              value: since.takenWords || OWN_DATA.none,
            },
          ]
        : []),
      ...(since.withdrawnAt
        ? [{ at: since.withdrawnAt, term: OWN_COMPLAINT.withdrawSubmit, value: OWN_DATA.none }]
        : []),
    ]
      .sort((one, other) => one.at.getTime() - other.at.getTime())
      .map(({ at, term, value }) => ({ term: `${stamp(at)}　${term}`, value })),
  )
}

export function presentCorrections({ corrections }: OwnDataFacts): readonly OwnDataEntry[] {
  return corrections.map(({ requestedAt, item, before, after, decision, decisionWords }) => ({
    term: `${stamp(requestedAt)}　${ownCorrectionItem[item].title}`,
    value: [
      OWN_CORRECTION.change(maskedValue(item, before), maskedValue(item, after)),
      OWN_CORRECTION.state[decision ?? 'waiting'],
      decisionWords && OWN_CORRECTION.reason(decisionWords),
    ]
      .filter(Boolean)
      .join('，'),
  }))
}

/** Of the signatures those for the own party. */
export function presentSupplements(facts: OwnDataFacts): readonly OwnDataEntry[] {
  return facts.supplements.map(({ number, status, proposer, proposedAt, clauses, signatures }) => ({
    term: `${stamp(proposedAt)}　${number === null ? SUPPLEMENTARY.title : supplementaryTitle(number)}`,
    value: [
      OWN_DATA.proposed(proposer),
      supplementaryStatus[status],
      ...signatures
        .filter(({ partyId }) => isOwnParty(facts, partyId))
        .map(({ person, at }) => OWN_DATA.signed(person, stamp(at))),
      ...clauses.map(({ no, text }) => `${clauseNumber(no)}　${text}`),
    ].join('\n'),
  }))
}

export function presentNotices({ notices }: OwnDataFacts): readonly OwnDataEntry[] {
  return notices.map(({ document, way, result, on }) => ({
    term: `${dayInFull(on)}　${ownNotice[document]}`,
    value: `${ownNoticeWay[way]}，${ownNoticeResult[result]}`,
  }))
}

/** When someone came to a conference, and who they said is beside them. */
export function presentAttendances({ attendances }: OwnDataFacts): readonly OwnDataEntry[] {
  return attendances.map(({ no, cameAt, company, companyWords }) => ({
    term: CONFERENCE.meeting(no),
    value: CONFERENCE.attended(cameAt && stamp(cameAt), company !== null, companyWords),
  }))
}

/** The recordings that this person hears, and what they answered to them. */
export function presentRecordings(facts: OwnDataFacts): readonly OwnDataEntry[] {
  return [
    ...facts.recordingAnswers.map(({ no, purpose, answer, at }) => ({
      term: `${stamp(at)}　${CONFERENCE.meeting(no)}`,
      value: `${recordingAnswer[answer]}（${recordingPurpose[purpose]}）`,
    })),
    ...facts.recordings.map(({ no, startedAt, state, durationMs, sha256 }) => ({
      term: RECORDING.row(no, stamp(startedAt)),
      value: [
        recordingState[state],
        ...(durationMs === null ? [] : [RECORDING.length(durationMs)]),
        ...(sha256 === null ? [] : [RECORDING.digest(sha256)]),
      ].join('，'),
    })),
  ]
}
