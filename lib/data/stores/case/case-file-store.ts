import 'server-only'
import { STATEMENT_WAYS } from '@/lib/domain/case/closing-statement'
import { RETURN_REASONS, DISCLOSURE_GROUNDS } from '@/lib/domain/case/vocabulary'
import { findPresent } from '@/lib/domain/case/co-mediators'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, nullable, readRow, readRows, select } from '@/lib/data/typed-reads'
import { toDay } from '@/lib/data/mappers/day'
import { toCoMediatorOfScope } from '@/lib/data/mappers/case'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { findCaseParties } from '../party/case-people-store'
import { findServiceAddresses } from '../party/service-address-store'
import { findUndisputedFacts } from '../fact/undisputed-fact-store'
import { findCaseMaterials } from '../dossier/material-reads'
import { findRelatedCases } from '../referral/related-case-store'
import { findCaseState } from './case-state-store'
import type { CaseFile, DeclineWithNotice } from './case-file-types'
import { findDeclineNotices } from './decline-notice-store'
import { findChangeRequests } from './change-request-store'
import { findSupplementaryTexts } from '../supplementary/supplementary-store'
import { findAgreement } from './agreement-store'
import { findCoMediators } from './co-mediator-store'
import { findConsents } from './consent-store'
import { findFollowUps, findPerformanceDays } from '../performance/performance-store'
import { findPreparations } from './preparation-store'
import { findMeetings } from '../meeting/meeting-store'
import { findDeliveries } from '../delivery/delivery-store'
import { findServices } from '../delivery/service-store'
import { findMinutesAnswers, findMinutesOfCase } from '../minutes/minutes-store'
import { findHoursOfCase } from '../mediator/working-hours-store'
import { findUnavailable } from '../meeting/unavailable-store'
import { findSuspicionReports } from './suspicion-store'

const c = columnsOf('cases', 'c')
const i = columnsOf('institutions', 'i')
const k = columnsOf('closings', 'k')
const d = columnsOf('disclosures', 'd')
const e = columnsOf('case_declines', 'e')

const MATTERS = select({
  courtCaseNo: c.court_case_no,
  causeVersion: c.cause_version,
  summary: c.summary,
  claim: c.claim,
  facts: c.facts,
  jurisdictionBasis: c.jurisdiction_basis,
  referrer: c.referrer,
  account: nullable(k.account),
  failureReason: nullable(k.failure_reason),
  costRaising: nullable(k.cost_raising),
  courtNotes: nullable(k.court_notes),
  statedBy: nullable(k.stated_by),
  statedOn: k.stated_on,
  statedHow: k.stated_how,
  grounds: nullable(d.grounds),
  statement: nullable(d.statement),
  madeAt: nullable(d.made_at),
})

/** What was referred, what waits for a decision, and how it was closed. */
async function findMatters(
  db: Read,
  caseId: string,
): Promise<Pick<CaseFile, 'dispute' | 'disclosure' | 'closing'> | null> {
  const row = await readRow(
    db,
    MATTERS,
    Prisma.sql`FROM cases c LEFT JOIN closings k ON ${k.case_id} = ${c.id}
      LEFT JOIN disclosures d ON ${d.case_id} = ${c.id} AND ${d.decided_at} IS NULL
      WHERE ${c.id} = ${caseId}::uuid LIMIT 1`,
  )
  if (!row) return null
  const {
    account,
    failureReason,
    costRaising,
    courtNotes,
    statedBy,
    statedOn,
    statedHow,
    grounds,
    statement,
    madeAt,
    ...dispute
  } = row
  return {
    dispute,
    closing:
      account === null
        ? null
        : {
            account,
            failureReason,
            costRaising,
            courtNotes,
            statement: statedOn && {
              partyIds: statedBy ?? [],
              on: toDay(statedOn),
              how: parseStoredEnum(STATEMENT_WAYS, statedHow ?? '', 'closings.stated_how'),
            },
          },
    disclosure: madeAt && {
      madeAt,
      statement,
      grounds: (grounds ?? []).map((ground) =>
        parseStoredEnum(DISCLOSURE_GROUNDS, ground, 'disclosures.grounds'),
      ),
    },
  }
}

/**
 * The whole file of a case, if this actor may see it; personal numbers are masked. Its parts do not
 * depend on each other and are read together.
 */
export async function findCaseFile(db: Read, caseId: string): Promise<CaseFile | null> {
  const [
    state,
    matters,
    parties,
    consents,
    changes,
    coMediators,
    undisputedFacts,
    preparations,
    meetings,
    unavailable,
    hours,
    minutes,
    minutesAnswers,
    deliveries,
    services,
    suspicions,
    agreement,
    supplements,
    performanceDays,
    followUps,
    addresses,
    materials,
    related,
    declines,
  ] = await Promise.all([
    findCaseState(db, caseId),
    findMatters(db, caseId),
    findCaseParties(db, caseId),
    findConsents(db, caseId),
    findChangeRequests(db, caseId),
    findCoMediators(db, caseId),
    findUndisputedFacts(db, caseId),
    findPreparations(db, caseId),
    findMeetings(db, caseId),
    findUnavailable(db, caseId),
    findHoursOfCase(db, caseId),
    findMinutesOfCase(db, caseId),
    findMinutesAnswers(db, caseId),
    findDeliveries(db, caseId),
    findServices(db, caseId),
    findSuspicionReports(db, caseId),
    findAgreement(db, caseId),
    findSupplementaryTexts(db, caseId),
    findPerformanceDays(db, caseId),
    findFollowUps(db, caseId),
    findServiceAddresses(db, caseId),
    findCaseMaterials(db, caseId),
    findRelatedCases(db, caseId),
    findCaseDeclines(db, caseId),
  ])
  if (!state || !matters) return null
  return {
    state: { ...state, coMediators: findPresent(coMediators).map(toCoMediatorOfScope) },
    ...matters,
    parties,
    consents,
    changes,
    coMediators,
    undisputedFacts,
    agreement,
    supplements,
    ...preparations,
    meetings,
    unavailable,
    hours,
    minutes,
    minutesAnswers,
    deliveries,
    services,
    suspicions,
    performanceDays,
    followUps,
    addresses,
    materials,
    related,
    declines,
  }
}

const DECLINE = select({
  declineId: e.id,
  institutionName: i.name,
  reason: e.reason_code,
  text: e.reason_text,
  declinedAt: e.declined_at,
  declinedBy: e.declined_by,
  contactPerson: i.contact_person,
  contactPhone: i.contact_phone,
})

/** Who declined the case and why, latest first: read by the court to which it came back. */
async function findCaseDeclines(db: Read, caseId: string): Promise<DeclineWithNotice[]> {
  const rows = await readRows(
    db,
    DECLINE,
    Prisma.sql`FROM case_declines e JOIN institutions i ON ${i.id} = ${e.institution_id}
      WHERE ${e.case_id} = ${caseId}::uuid ORDER BY ${e.declined_at} DESC`,
  )
  const notices = await findDeclineNotices(
    db,
    rows.map(({ declineId }) => declineId),
  )
  return rows.map(({ declineId, ...row }) => ({
    ...row,
    reason: parseStoredEnum(RETURN_REASONS, row.reason, 'case_declines.reason_code'),
    notice: notices.get(declineId),
  }))
}
