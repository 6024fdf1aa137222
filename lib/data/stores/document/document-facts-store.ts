import 'server-only'
import { DISCLOSURE_GROUNDS } from '@/lib/domain/case/vocabulary'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { listDisclosures } from '@/lib/domain/document/list-disclosures'
import { isFromCourt, slotOf } from '@/lib/domain/dossier/material-slot'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Masked } from '@/lib/data/mappers/masked'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import { findCaseFile } from '../case/case-file-store'
import type { CaseFile } from '../case/case-file-types'
import { findMinutesEntries } from '../minutes/minutes-store'
import { personalKey, type PersonalNumbers } from '../party/personal-numbers-store'

// What the documents of a case are made of, read together. Personal numbers are masked unless the act that
// finalises a document brings them along in clear text.

const d = columnsOf('disclosures', 'd')
const DISCLOSURE = select({
  id: d.id,
  mediator: expression<string | null>(
    Prisma.sql`(SELECT a.mediator_name FROM assignments a WHERE a.case_id = d.case_id AND a.mediator_id = d.mediator_id LIMIT 1)`,
  ),
  grounds: d.grounds,
  statement: d.statement,
  madeAt: d.made_at,
})

async function findDisclosures(db: Read, caseId: string) {
  const rows = await readRows(
    db,
    DISCLOSURE,
    Prisma.sql`FROM disclosures d WHERE ${d.case_id} = ${caseId}::uuid ORDER BY ${d.made_at}, ${d.id}`,
  )
  return rows.map(({ id, mediator, grounds, statement, madeAt }) => ({
    id,
    mediator: mediator ?? '',
    grounds: grounds.map((each) =>
      parseStoredEnum(DISCLOSURE_GROUNDS, each, 'disclosures.grounds'),
    ),
    statement,
    madeAt,
  }))
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

/**
 * The facts of a case for its documents, if this actor may see the case.
 * @param numbers its personal numbers in clear text; null: masked
 */
export async function findDocumentFacts(
  db: Read,
  caseId: string,
  today: LocalDate,
  numbers: PersonalNumbers | null,
): Promise<{ readonly file: CaseFile; readonly facts: DocumentFacts } | null> {
  const [file, disclosures] = await Promise.all([
    findCaseFile(db, caseId),
    findDisclosures(db, caseId),
  ])
  if (!file) return null
  const entries = await Promise.all(file.minutes.map(({ id }) => findMinutesEntries(db, id)))
  const clear = (id: string, what: string, masked: Masked) =>
    (numbers ? numbers.get(personalKey(id, what)) : null) ?? words(masked)
  const { state, dispute } = file
  const taken = state.assignments.find(({ endedAt }) => endedAt === null)
  const valid = file.materials.filter(({ voided }) => voided === null)
  const day = (at: Date | null) => at && toLocalDate(at)
  const facts: DocumentFacts = {
    today,
    caseNo: state.caseNo,
    courtCaseNo: dispute.courtCaseNo,
    courtName: state.courtName,
    referrer: dispute.referrer,
    institutionName: state.institutionName,
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
    disclosures: listDisclosures(state.assignments, file.coMediators, disclosures),
    changes: file.changes,
    meetings: file.meetings,
    minutes: file.minutes.map(
      ({ id, meetingId, minutesNo, state: stage, version, openedAt }, index) => ({
        id,
        meetingId,
        no: minutesNo,
        state: stage,
        openedAt,
        entries: entries[index]!,
        answers: file.minutesAnswers
          .filter((each) => each.minutesId === id && each.version === version)
          .map(({ personName, answer, on }) => ({ person: personName, answer, on })),
      }),
    ),
    undisputedFacts: file.undisputedFacts,
    extensions: state.extensions,
    pauses: state.pauses,
    agreement: file.agreement,
    closing: file.closing,
    services: file.services,
    performanceDays: file.performanceDays,
    followUps: [],
    decline: file.declines[0]
      ? {
          reason: file.declines[0].reason,
          text: file.declines[0].text,
          on: toLocalDate(file.declines[0].declinedAt),
          institution: file.declines[0].institutionName,
        }
      : null,
    courtMaterials: valid
      .filter((material) => isFromCourt(material, state.receivedAt))
      .map((material) => ({
        title: material.title,
        slot: slotOf(material, state.receivedAt, SLOT_TITLE_WORDS),
      })),
    materials: valid.map(({ title }) => title),
  }
  return { file, facts }
}
