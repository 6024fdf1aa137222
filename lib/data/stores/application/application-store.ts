import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { ApplicationGround, ApplicationState } from '@/lib/domain/application/application'
import type { ConsultationField } from '@/lib/domain/consultation/fields'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay } from '@/lib/data/mappers/day'
import { columnsOf, expression, readValue } from '@/lib/data/typed-reads'
import {
  MATERIAL_COLUMNS,
  RECORD_COLUMNS,
  toRecord,
  type ApplicationRecord,
} from './application-types'

// Applications as their applicant and the institution read and answer them.

/** One application with its files; null where the actor may not see it. */
export async function findApplication(db: Db, id: string): Promise<ApplicationRecord | null> {
  const row = await db.application.findUnique({ where: { id }, select: RECORD_COLUMNS })
  if (!row) return null
  const materials = await db.applicationMaterial.findMany({
    where: { applicationId: id },
    orderBy: { position: 'asc' },
    select: MATERIAL_COLUMNS,
  })
  return toRecord(row, materials)
}

/**
 * The applications of an account, those that only wait for its submission first, then the latest.
 */
export async function findOwnApplications(db: Db): Promise<ApplicationRecord[]> {
  const rows = await db.application.findMany({
    where: { removedAt: null },
    orderBy: [{ submittedAt: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
    take: 50,
    select: RECORD_COLUMNS,
  })
  return rows.map((row) => toRecord(row, []))
}

export type ApplicationFilter = {
  readonly institutionId: string
  readonly state?: ApplicationState | undefined
  readonly field?: ConsultationField | undefined
}
type Slice = { readonly where: object; readonly orderBy: object; readonly take: number }

const whereApplication = ({
  institutionId,
  state,
  field,
}: ApplicationFilter): Prisma.ApplicationWhereInput => ({
  institutionId,
  ...(state && { state }),
  ...(field && { field }),
})

export async function findApplications(
  db: Db,
  filter: ApplicationFilter,
  { where, orderBy, take }: Slice,
): Promise<ApplicationRecord[]> {
  const rows = await db.application.findMany({
    where: { AND: [whereApplication(filter), where] },
    orderBy,
    take,
    select: RECORD_COLUMNS,
  })
  return rows.map((row) => toRecord(row, []))
}

export async function countApplications(db: Db, filter: ApplicationFilter): Promise<number> {
  return db.application.count({ where: whereApplication(filter) })
}

/** How many wait for an answer, and how many of them are late. */
export async function countWaiting(
  db: Db,
  institutionId: string,
  today: LocalDate,
): Promise<{ readonly waiting: number; readonly late: number }> {
  const where = { institutionId, state: 'submitted' }
  const waiting = await db.application.count({ where })
  const late = await db.application.count({
    where: { ...where, answerDueOn: { lt: fromDay(today) } },
  })
  return { waiting, late }
}

const a = columnsOf('applications', 'a')

/** How many wait for an answer, for the menu of every page. */
export async function countOpenApplications(db: Read, institutionId: string): Promise<number> {
  return readValue(
    db,
    expression<number>(Prisma.sql`(SELECT count(*)::int FROM applications a
      WHERE ${a.institution_id} = ${institutionId}::uuid AND ${a.state} = 'submitted')`),
  )
}

type Version = Pick<ApplicationRecord, 'id' | 'version'>

/** Submits the draft as it was read. @returns false where it was changed meanwhile */
export async function submitApplication(
  db: Db,
  _grant: Grant<'application:submit'>,
  { id, version }: Version,
  submitted: {
    readonly consentWords: string
    readonly answerDueOn: LocalDate
    readonly isProvisional: boolean
  },
  at: Date,
): Promise<boolean> {
  const { count } = await db.application.updateMany({
    where: { id, version, state: 'draft' },
    data: {
      state: 'submitted',
      proofHash: null,
      submittedAt: at,
      consentWords: submitted.consentWords,
      answerDueOn: fromDay(submitted.answerDueOn),
      answerDueProvisional: submitted.isProvisional,
      version: version + 1,
    },
  })
  return count === 1
}

/** @returns false where the institution was faster */
export async function withdrawApplication(
  db: Db,
  _grant: Grant<'application:withdraw'>,
  { id, version }: Version,
  words: string | null,
  at: Date,
): Promise<boolean> {
  const { count } = await db.application.updateMany({
    where: { id, state: 'submitted' },
    data: { state: 'withdrawn', withdrawnAt: at, withdrawnWords: words, version: version + 1 },
  })
  return count === 1
}

type Answer =
  | { readonly state: 'accepted'; readonly caseId: string }
  | { readonly state: 'declined'; readonly ground: ApplicationGround; readonly answerWords: string }

/**
 * Answers an application that waits: of two who do so at once one succeeds.
 * @returns whether this one did
 */
export async function answerApplication(
  db: Db,
  { actor }: Grant<'application:accept' | 'application:decline'>,
  { id, version }: Version,
  answer: Answer,
  at: Date,
): Promise<boolean> {
  const { count } = await db.application.updateMany({
    where: { id, state: 'submitted' },
    data: {
      ...answer,
      answeredAt: at,
      answeredBy: actor.id,
      answeredByName: actor.name,
      version: version + 1,
    },
  })
  return count === 1
}

/**
 * A file with where it is stored, and whether it is held back; null where the actor may not see it.
 */
export async function findApplicationFile(db: Db, applicationId: string, materialId: string) {
  const file = await db.applicationMaterial.findFirst({
    where: { id: materialId, applicationId },
    select: { ...MATERIAL_COLUMNS, sha256: true, storageKey: true },
  })
  if (!file) return null
  const scan = await db.fileScan.findUnique({
    where: { storageKey: file.storageKey },
    select: { state: true },
  })
  return { ...file, scan: scan?.state ?? null }
}

/** The files as a case takes them over. */
export async function findStoredFiles(db: Db, applicationId: string) {
  return db.applicationMaterial.findMany({
    where: { applicationId },
    orderBy: { position: 'asc' },
    select: {
      slot: true,
      title: true,
      purpose: true,
      fileName: true,
      mediaType: true,
      size: true,
      sha256: true,
      storageKey: true,
    },
  })
}

export type AppliedInstitution = {
  readonly id: string
  readonly name: string
  readonly phone: string | null
}

/** The institutions of these applications by id. */
export async function findAppliedInstitutions(
  db: Db,
  records: readonly ApplicationRecord[],
): Promise<ReadonlyMap<string, AppliedInstitution>> {
  const rows = await db.institution.findMany({
    where: { id: { in: records.flatMap(({ institutionId }) => institutionId ?? []) } },
    select: { id: true, name: true, contactPhone: true },
  })
  return new Map(rows.map(({ id, name, contactPhone }) => [id, { id, name, phone: contactPhone }]))
}
