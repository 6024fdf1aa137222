import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { PartyStatement } from '@/lib/domain/case/closing-statement'
import type { ClosingAccount } from '@/lib/domain/case/decide-close'
import type {
  CasePersonName,
  ContactEntry,
  RecordedContact,
} from '@/lib/domain/case/decide-contact'
import { CONTACT_CHANNELS, CONTACT_RESULTS } from '@/lib/domain/case/vocabulary'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// What the mediator's work leaves behind: contacts and the closing.

/** Parties and agents of a case by name, for choosing whom a contact was with. */
export async function findPeopleNames(db: Db, caseId: string): Promise<CasePersonName[]> {
  const parties = await db.party.findMany({
    where: { caseId },
    orderBy: { position: 'asc' },
    select: { id: true, name: true, agents: { select: { id: true, name: true } } },
  })
  return parties.flatMap((party) => [
    { id: party.id, kind: 'party' as const, name: party.name },
    ...party.agents.map((agent) => ({ id: agent.id, kind: 'agent' as const, name: agent.name })),
  ])
}

/**
 * The contact that is stored under this id. The form brings its own id, so that sending it twice
 * has one effect.
 */
export async function findContact(db: Db, contactId: string): Promise<RecordedContact | null> {
  const row = await db.contact.findUnique({
    where: { id: contactId },
    select: { channel: true, personId: true, result: true, happenedAt: true, note: true },
  })
  return (
    row && {
      ...row,
      channel: parseStoredEnum(CONTACT_CHANNELS, row.channel, 'contacts.channel'),
      result: parseStoredEnum(CONTACT_RESULTS, row.result, 'contacts.result'),
    }
  )
}

export async function addContact(
  db: Db,
  grant: Grant<'contact:record'>,
  record: CaseRecord,
  entry: ContactEntry,
  person: CasePersonName,
  at: Date,
): Promise<void> {
  const { contactId, ...rest } = entry
  await db.contact.create({
    data: {
      id: contactId,
      ...rest,
      personKind: person.kind,
      personName: person.name,
      recordedAt: at,
      mediatorId: grant.actor.id,
      caseId: record.id,
      courtId: record.courtId,
      holderId: record.holderId,
    },
    select: { id: true },
  })
}

/** A closing as it is filed; the statement where its ground rests on one. */
export type FiledAccount = Pick<
  ClosingAccount,
  'outcome' | 'account' | 'failureReason' | 'costRaising' | 'courtNotes'
> & { readonly statement: PartyStatement | null }

export async function addClosing(
  db: Db,
  grant: Grant<'case:close' | 'case:end-declined'>,
  record: CaseRecord,
  { statement, ...closing }: FiledAccount,
  at: Date,
): Promise<void> {
  await db.closing.create({
    data: {
      ...closing,
      statedBy: [...(statement?.partyIds ?? [])],
      statedOn: statement && fromDay(statement.on),
      statedHow: statement?.how ?? null,
      closedAt: at,
      mediatorId: grant.actor.id,
      caseId: record.id,
      courtId: record.courtId,
      holderId: record.holderId,
    },
    select: { id: true },
  })
}
