import 'server-only'
import { DISPUTE_TYPES, type DisputeType } from '@/lib/domain/case/vocabulary'
import type { AnswerHours } from '@/lib/domain/consultation/answer-clock'
import { INSTITUTION_KINDS, type InstitutionKind } from '@/lib/domain/institution/profile-rules'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toAnswerHours } from '@/lib/data/mappers/consultation'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

// 名册 as everyone may read it (在线调解规则 第5条). For transactions of visitors: no number of a person can
// be read there.

/** More than a city has; a longer roster is narrowed by district or field. */
export const ROSTER_AT_MOST = 200

export type RosterFilter = {
  /** One of these among its specialties; null: every one. */
  readonly types: readonly DisputeType[] | null
  readonly district: string | null
}

export type PublicInstitution = {
  readonly id: string
  readonly name: string
  readonly kind: InstitutionKind
  readonly acceptsScope: string | null
  readonly specialties: readonly DisputeType[]
  readonly chargesFees: boolean
  readonly feeStandard: string | null
  readonly licenceNo: string | null
  readonly address: string | null
  /** Of an office; null where it is a person's. */
  readonly phone: string | null
  readonly serviceHours: string | null
  readonly introduction: string | null
  readonly district: string | null
  readonly answerHours: AnswerHours | null
  /** Names of the courts that invite it. */
  readonly courts: readonly string[]
}

const i = columnsOf('institutions', 'i')
const INSTITUTION = select({
  id: i.id,
  name: i.name,
  kind: i.kind,
  acceptsScope: i.accepts_scope,
  specialties: i.specialties,
  chargesFees: i.charges_fees,
  feeStandard: i.fee_standard,
  licenceNo: i.licence_no,
  address: i.address,
  phone: i.public_phone,
  serviceHours: i.service_hours,
  introduction: i.introduction,
  district: i.district,
  answerHours: i.answer_hours,
  courts: expression<string[]>(Prisma.sql`ARRAY(SELECT c.name FROM institution_courts v
    JOIN courts c ON c.id = v.court_id WHERE v.institution_id = ${i.id}
      ORDER BY v.invited_on, c.name)`),
})

/** The institutions of the roster by name. `takesQuestions`: only those that answer 在线咨询. */
export async function findPublicInstitutions(
  db: Db,
  { types, district }: RosterFilter,
  { takesQuestions = false, institutionId = null as string | null } = {},
): Promise<PublicInstitution[]> {
  const rows = await readRows(
    db,
    INSTITUTION,
    Prisma.sql`FROM institutions i
      WHERE (${district}::text IS NULL OR ${i.district} = ${district})
        AND (${types === null} OR ${i.specialties} && ${[...(types ?? [])]}::text[])
        AND (NOT ${takesQuestions} OR ${i.answer_hours} IS NOT NULL)
        AND (${institutionId}::uuid IS NULL OR ${i.id} = ${institutionId}::uuid)
      ORDER BY ${i.name} ${limitLiteral(ROSTER_AT_MOST)}`,
  )
  return rows.map((row) => ({
    ...row,
    kind: parseStoredEnum(INSTITUTION_KINDS, row.kind, 'institutions.kind'),
    specialties: toTypes(row.specialties),
    answerHours: toAnswerHours(row.answerHours),
  }))
}

const toTypes = (stored: readonly string[]) =>
  stored.map((type) => parseStoredEnum(DISPUTE_TYPES, type, 'specialties'))

/** The districts that institutions of the roster name. */
export async function findDistricts(db: Db): Promise<string[]> {
  const rows = await readRows(
    db,
    select({ district: expression<string>(i.district as Prisma.Sql) }),
    Prisma.sql`FROM institutions i WHERE ${i.district} IS NOT NULL GROUP BY ${i.district}
      ORDER BY ${i.district}`,
  )
  return rows.map(({ district }) => district)
}

/** The promise of an institution; null: it takes no questions, or is not on the roster. */
export async function findAnswerHours(db: Db, institutionId: string): Promise<AnswerHours | null> {
  const row = await db.institution.findUnique({
    where: { id: institutionId },
    select: { answerHours: true },
  })
  return toAnswerHours(row?.answerHours ?? null)
}

export type PublicMediator = {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly specialties: readonly DisputeType[]
  readonly introduction: string | null
  readonly institutionId: string
  readonly institution: string
}

const a = columnsOf('accounts', 'a')
const p = columnsOf('mediator_profiles', 'p')
const MEDIATOR = select({
  id: a.id,
  name: a.name,
  title: p.title,
  specialties: p.specialties,
  introduction: p.introduction,
  institutionId: i.id,
  institution: i.name,
})

/** Mediators who are on the roster of a court today, by institution and name. */
export async function findPublicMediators(
  db: Db,
  { types, district }: RosterFilter,
  institutionId: string | null = null,
): Promise<PublicMediator[]> {
  const rows = await readRows(
    db,
    MEDIATOR,
    Prisma.sql`FROM accounts a JOIN mediator_profiles p ON ${p.account_id} = ${a.id}
        JOIN institutions i ON ${i.id} = ${a.institution_id}
      WHERE (${district}::text IS NULL OR ${i.district} = ${district})
        AND (${types === null} OR ${p.specialties} && ${[...(types ?? [])]}::text[])
        AND (${institutionId}::uuid IS NULL OR ${i.id} = ${institutionId}::uuid)
      ORDER BY ${i.name}, ${a.name}, ${a.id} ${limitLiteral(ROSTER_AT_MOST)}`,
  )
  return rows.map((row) => ({ ...row, specialties: toTypes(row.specialties) }))
}
