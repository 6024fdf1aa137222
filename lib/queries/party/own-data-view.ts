import 'server-only'
import type { Db } from '@/lib/data/door'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findPlainChecks } from '@/lib/data/stores/case/identity-check-store'
import { findOwnAttendance } from '@/lib/data/stores/conference/own-conference-store'
import { findComplaintsOfCase } from '@/lib/data/stores/complaint/complaint-store'
import {
  findOwnAddresses,
  findOwnNotices,
  findOwnRecord,
  type OwnRecord,
} from '@/lib/data/stores/participant/own-data-store'
import { findCorrections } from '@/lib/data/stores/participant/correction-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findOwnOfferAnswers } from '@/lib/data/stores/offer/offer-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findOwnRecordingAnswers, findRecordings } from '@/lib/data/stores/recording/replay-store'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import { findMessages } from '@/lib/data/stores/thread/message-store'
import type { Actor } from '@/lib/domain/access/roles'
import { findOwnParts } from '@/lib/domain/participant/own-part'
import { findOwnSupplements } from '@/lib/domain/supplementary/own-supplements'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { OWN_DATA } from '@/lib/labels/zh-CN/own-data'
import { titleOfOwn } from './own-title'
import {
  presentAddresses,
  presentAttendances,
  presentCase,
  presentChecks,
  presentComplaints,
  presentConsents,
  presentCorrections,
  presentNotices,
  presentOfferAnswers,
  presentOwnMessages,
  presentRecord,
  presentRecordings,
  presentSupplements,
  type OwnDataEntry,
} from './own-data-sections'

export type OwnDataView = {
  readonly caseId: string
  readonly caseNo: string
  readonly title: string
  /** 2026-11-28 14:02 取得 */
  readonly madeAt: string
  readonly sections: readonly {
    readonly title: string
    readonly entries: readonly OwnDataEntry[]
  }[]
}

/** What the system holds about this person in this case; null: it does not exist for them. */
export async function loadOwnData(db: Db, caseId: string, actor: Actor) {
  const found = await findOwnCase(db, caseId)
  if (!found) return null
  const taking = await findTakingPart(db, caseId)
  const parts = findOwnParts(taking, actor.id).filter(({ kind }) => kind !== 'invited')
  if (parts.length === 0) return null
  return {
    found,
    taking,
    parts,
    parties: await findPreparedParties(db, caseId),
    records: await findOwnRecord(db, caseId),
    consents: await findConsents(db, caseId),
    checks: await findPlainChecks(db, caseId),
    addresses: await findOwnAddresses(db, caseId),
    messages: (await findMessages(db, caseId)).filter(({ isOwn }) => isOwn),
    offerAnswers: await findOwnOfferAnswers(db, caseId, actor.id),
    complaints: await findComplaintsOfCase(db, caseId),
    corrections: await findCorrections(db, caseId),
    supplements: findOwnSupplements(await findSupplements(db, caseId), parts, actor.id),
    notices: await findOwnNotices(db, caseId),
    attendances: await findOwnAttendance(db, caseId),
    recordings: await findRecordings(db, caseId),
    recordingAnswers: await findOwnRecordingAnswers(db, caseId),
  }
}

export type OwnDataFacts = NonNullable<Awaited<ReturnType<typeof loadOwnData>>>

/** In sections: of others nothing but names and sides. */
export function presentOwnData(facts: OwnDataFacts, now: Date): OwnDataView {
  const { found, parts, parties } = facts
  const { sections } = OWN_DATA
  const persons = parties.flatMap(({ id, kind }) => (kind === 'natural' ? id : []))
  const isOfPerson = ({ kind, name }: OwnRecord) =>
    parts.some(
      (part) => part.kind === kind && part.name === name && persons.includes(part.partyId ?? ''),
    )
  return {
    caseId: found.id,
    caseNo: found.caseNo,
    title: titleOfOwn(parties, parts),
    madeAt: OWN_DATA.madeOn(stamp(now)),
    sections: [
      { title: sections.case, entries: presentCase(facts) },
      {
        title: sections.person,
        entries: facts.records.flatMap((each) => presentRecord(each, isOfPerson(each))),
      },
      { title: sections.consents, entries: presentConsents(facts) },
      { title: sections.checks, entries: presentChecks(facts) },
      { title: sections.addresses, entries: presentAddresses(facts) },
      { title: sections.conferences, entries: presentAttendances(facts) },
      { title: sections.recordings, entries: presentRecordings(facts) },
      { title: sections.messages, entries: presentOwnMessages(facts) },
      { title: sections.offerAnswers, entries: presentOfferAnswers(facts) },
      { title: sections.supplements, entries: presentSupplements(facts) },
      { title: sections.complaints, entries: presentComplaints(facts) },
      { title: sections.corrections, entries: presentCorrections(facts) },
      { title: sections.notices, entries: presentNotices(facts) },
    ],
  }
}
