import 'server-only'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { addReferredConsents } from '@/lib/data/stores/case/consent-store'
import { addMaterials } from '@/lib/data/stores/dossier/material-store'
import { holdFiles } from '@/lib/data/stores/file-scan/file-scan-store'
import {
  addPeopleAhead,
  addReferral,
  type NumberWanted,
  type ReferralGrant,
} from '@/lib/data/stores/referral/referral-store'
import type { CaseChannel } from '@/lib/domain/case/channel'
import type { Consent } from '@/lib/domain/case/consents'
import {
  formatCourtCaseNumber,
  parseCaseNumber,
  type CaseNumber,
} from '@/lib/domain/case-number/case-number'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import {
  referralBasisOf,
  type NewReferral,
  type ReferralAnswer,
} from '@/lib/domain/referral/decide-referral'
import type { ChosenMediator } from '@/lib/domain/referral/chosen-mediator'
import type { PaperReferral } from '@/lib/domain/referral/paper-referral'
import { allow, type Decided } from '@/lib/domain/refusal'
import type { NormalisedParty } from './normalised-party'
import { sealPeople } from './sealed-people'
import type { KeptMaterial, ReferralFields } from './submit-referral.input'
import type { z } from 'zod'

type Sent = {
  readonly caseId: string
  readonly courtId: string
  /** The prefix under which this court's cases are numbered. */
  readonly numberPrefix: string
  readonly channel: CaseChannel
  /** It was made on paper before. */
  readonly paper: PaperReferral | null
  /** Whom both sides chose together before. */
  readonly chosen: ChosenMediator | null
  readonly fields: Omit<z.output<typeof ReferralFields>, 'parties'>
  readonly parties: readonly NormalisedParty[]
  readonly materials: readonly (KeptMaterial & { readonly slot: UploadSlot })[]
  readonly receipt: { readonly idempotencyKey: string; readonly bodyHash: string }
  /**
   * What was recorded of the parties' consent before it was referred; `party`: its place among the
   * parties.
   */
  readonly consents: readonly (Omit<Consent, 'partyId'> & { readonly party: number })[]
}

function readNumber(text: string | null): CaseNumber | null {
  const parsed = text === null ? null : parseCaseNumber(text)
  return parsed?.ok ? parsed.value : null
}

/** What the court says of the dispute itself, as the case keeps it. */
function caseColumns(fields: Sent['fields']) {
  const courtNumber = readNumber(fields.courtCaseNo)
  return {
    source: fields.source,
    category: fields.category,
    disputeType: fields.disputeType,
    cause: fields.cause,
    causeVersion: fields.causeVersion,
    summary: fields.summary,
    claim: fields.claim,
    facts: fields.facts,
    amount: fields.amount,
    jurisdictionBasis: fields.jurisdictionBasis,
    referrer: fields.referrer,
    mediationNote: fields.mediationNote,
    firstSubmittedAt: fields.firstSubmittedAt,
    courtCaseNo: courtNumber && formatCourtCaseNumber(courtNumber),
  }
}

const paperInEvent = ({ on, receivedOn, reason }: PaperReferral) => ({
  on,
  ...(receivedOn && { receivedOn }),
  reason,
})

/**
 * Writes a referral, of a court's system or of its clerk: people and materials, then case, number,
 * event and receipt in one statement, last of all. The institution's three working days run from
 * its receipt.
 * @returns the answer; CASE_NUMBER_TAKEN where another case has the number that the court brought
 */
export async function writeReferral(
  db: Db,
  grant: ReferralGrant,
  { institution, referredAt, receivedAt, acceptanceDueOn, isProvisional, numberYear }: NewReferral,
  sent: Sent,
  at: Date,
): Promise<Decided<ReferralAnswer>> {
  const { caseId: id, courtId, numberPrefix, channel, paper, fields, parties } = sent
  const { materials, receipt, consents, chosen } = sent
  const holderId = institution.id
  const people = sealPeople(parties, { caseId: id, courtId, holderId })
  await addPeopleAhead(db, grant, people)
  const given = consents.map(({ party: place, how, on }) => {
    const { id: partyId, name: party } = people.parties[place]!
    return { partyId, party, how, on }
  })
  await addReferredConsents(db, grant, { caseId: id, courtId, holderId }, given, at)
  await addMaterials(
    db,
    grant,
    { id, courtId, holderId },
    materials.map(({ awaitsScan: _, ...material }) => material),
    // What came with the referral is known by it (lib/domain/dossier/material-slot.ts).
    receivedAt,
  )
  await holdFiles(
    db,
    materials.filter(({ awaitsScan }) => awaitsScan).map(({ storageKey }) => storageKey),
    at,
  )
  const brought = readNumber(fields.caseNo)
  const wanted: NumberWanted = brought ? { brought } : { year: numberYear, prefix: numberPrefix }
  const answer = {
    status: 'pending_acceptance',
    acceptanceDueOn,
    provisional: isProvisional,
  } as const
  const added = await addReferral(
    db,
    grant,
    {
      row: {
        ...caseColumns(fields),
        id,
        courtId,
        institutionId: institution.id,
        holderId,
        channel,
        status: 'pending_acceptance',
        referredAt,
        receivedAt,
        acceptanceDueOn: fromDay(acceptanceDueOn),
        acceptanceDueProvisional: isProvisional,
        lastAct: 'case.referred',
        lastActBy: grant.actor.name,
        lastActAt: at,
      },
      event: {
        event: {
          kind: 'case.referred',
          data: {
            caseNo: '',
            source: fields.source,
            institution: institution.name,
            acceptanceDueOn,
            ...(isProvisional && { provisional: true }),
            ...(given.length > 0 && { consents: given }),
            ...(paper && { paper: paperInEvent(paper) }),
            ...(chosen && { chosen }),
          },
        },
        subject: { caseId: id, courtId, institutionId: institution.id },
        by: grant.actor,
        at,
        basis: referralBasisOf(fields.source),
      },
      receipt: { ...receipt, courtId, caseId: id, answer, createdAt: at },
    },
    wanted,
  )
  return added.ok ? allow({ caseNo: added.value.caseNo, ...answer }) : added
}
