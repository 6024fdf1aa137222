import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { CONSENT_WAYS } from '@/lib/domain/case/consents'
import {
  PERSON_KINDS,
  RIGHTS_ITEMS,
  type CasePerson,
  type RightsNotice,
} from '@/lib/domain/case/preparations'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// 告知权利义务: what each person was informed of. Entries are added and never changed.

/** A notice as the case shows it. */
export type FiledRightsNotice = RightsNotice & {
  readonly person: string
  readonly note: string | null
}

const r = columnsOf('rights_notices', 'r')
const NOTICE = select({
  personKind: r.person_kind,
  personId: r.person_id,
  person: r.person_name,
  partyId: r.party_id,
  items: r.items,
  how: r.way,
  on: r.given_on,
  note: r.note,
})

/** The notices of a case in the order in which they were recorded. */
export async function findRightsNotices(db: Read, caseId: string): Promise<FiledRightsNotice[]> {
  const rows = await readRows(
    db,
    NOTICE,
    Prisma.sql`FROM rights_notices r WHERE ${r.case_id} = ${caseId}::uuid ORDER BY ${r.entry_no}`,
  )
  return rows.map(({ personKind, items, how, on, ...row }) => ({
    ...row,
    personKind: parseStoredEnum(PERSON_KINDS, personKind, 'rights_notices.person_kind'),
    items: items.map((item) => parseStoredEnum(RIGHTS_ITEMS, item, 'rights_notices.items')),
    how: parseStoredEnum(CONSENT_WAYS, how, 'rights_notices.way'),
    on: toDay(on),
  }))
}

/**
 * Adds the notices of one day, one a person, behind the `recorded` ones. The case is locked: the
 * database refuses two entries of one number.
 */
export async function addRightsNotices(
  db: Db,
  grant: Grant<'rights:explain'>,
  { id, courtId, holderId }: CaseRecord,
  entries: readonly RightsNotice[],
  {
    recorded,
    people,
    ...shared
  }: {
    readonly recorded: number
    /** Of each entry the person. */
    readonly people: readonly CasePerson[]
    readonly note: string | null
    readonly recordedAt: Date
  },
): Promise<void> {
  await db.rightsNotice.createMany({
    data: entries.map(({ how, on, items, ...entry }, index) => ({
      ...entry,
      ...shared,
      items: [...items],
      personName: people[index]!.name,
      way: how,
      givenOn: fromDay(on),
      entryNo: recorded + index + 1,
      mediatorId: grant.actor.id,
      caseId: id,
      courtId,
      holderId,
    })),
  })
}
