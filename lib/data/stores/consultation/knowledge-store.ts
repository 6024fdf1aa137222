import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { ConsultationField } from '@/lib/domain/consultation/fields'
import type { Db } from '@/lib/data/door'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import { toField } from './consultation-types'

/** 常见问题 as its institution keeps it. */
export type KnowledgeAnswer = {
  readonly id: string
  readonly institutionId: string
  readonly field: ConsultationField
  readonly question: string
  readonly answer: string
  readonly updatedAt: Date
  readonly updatedBy: string
  readonly withdrawnAt: Date | null
  readonly version: number
}

const COLUMNS = {
  id: true,
  institutionId: true,
  field: true,
  question: true,
  answer: true,
  updatedAt: true,
  updatedBy: true,
  withdrawnAt: true,
  version: true,
} as const

export type KnowledgeFilter = {
  readonly institutionId?: string | undefined
  readonly field?: ConsultationField | undefined
  readonly words?: string | undefined
  readonly isWithdrawn?: boolean | undefined
}

function whereKnowledge({
  institutionId,
  field,
  words,
  isWithdrawn,
}: KnowledgeFilter): Prisma.KnowledgeAnswerWhereInput {
  // In a LIKE pattern these three would be wildcards.
  const part = words && {
    contains: words.replace(/[\\%_]/g, '\\$&'),
    mode: 'insensitive' as const,
  }
  return {
    ...(institutionId && { institutionId }),
    ...(field && { field }),
    ...(isWithdrawn !== undefined && { withdrawnAt: isWithdrawn ? { not: null } : null }),
    ...(part && { OR: [{ question: part }, { answer: part }] }),
  }
}

type Slice = { readonly where: object; readonly orderBy: object; readonly take: number }

export async function findKnowledge(
  db: Db,
  filter: KnowledgeFilter,
  { where, orderBy, take }: Slice,
): Promise<KnowledgeAnswer[]> {
  const rows = await db.knowledgeAnswer.findMany({
    where: { AND: [whereKnowledge(filter), where] },
    orderBy,
    take,
    select: COLUMNS,
  })
  return rows.map((row) => ({ ...row, field: toField(row.field) }))
}

export async function countKnowledge(db: Db, filter: KnowledgeFilter): Promise<number> {
  return db.knowledgeAnswer.count({ where: whereKnowledge(filter) })
}

export async function findKnowledgeAnswer(db: Db, id: string): Promise<KnowledgeAnswer | null> {
  const row = await db.knowledgeAnswer.findUnique({ where: { id }, select: COLUMNS })
  return row && { ...row, field: toField(row.field) }
}

type Texts = Pick<KnowledgeAnswer, 'field' | 'question' | 'answer'>

export async function addKnowledge(
  db: Db,
  { actor }: Grant<'knowledge:publish'>,
  id: string,
  { field, question, answer }: Texts,
  at: Date,
): Promise<void> {
  await db.knowledgeAnswer.create({
    data: {
      id,
      field,
      question,
      answer,
      institutionId: actor.institutionId!,
      publishedAt: at,
      updatedAt: at,
      updatedBy: actor.name,
    },
    select: { id: true },
  })
}

/** Writes over the version that was read. @returns false where somebody else was faster */
export async function editKnowledge(
  db: Db,
  { actor }: Grant<'knowledge:edit'>,
  { id, version }: Pick<KnowledgeAnswer, 'id' | 'version'>,
  { field, question, answer }: Texts,
  at: Date,
): Promise<boolean> {
  const { count } = await db.knowledgeAnswer.updateMany({
    where: { id, version, withdrawnAt: null },
    data: {
      field,
      question,
      answer,
      updatedAt: at,
      updatedBy: actor.name,
      version: version + 1,
    },
  })
  return count === 1
}

/** Takes it off the public pages. @returns false where somebody else was faster */
export async function withdrawKnowledge(
  db: Db,
  { actor }: Grant<'knowledge:withdraw'>,
  { id, version }: Pick<KnowledgeAnswer, 'id' | 'version'>,
  at: Date,
): Promise<boolean> {
  const { count } = await db.knowledgeAnswer.updateMany({
    where: { id, version, withdrawnAt: null },
    data: { withdrawnAt: at, updatedAt: at, updatedBy: actor.name, version: version + 1 },
  })
  return count === 1
}

/** A published answer as everyone reads it. */
export type PublishedAnswer = Pick<
  KnowledgeAnswer,
  'id' | 'institutionId' | 'field' | 'question' | 'answer' | 'updatedAt'
> & { readonly institution: string }

const PUBLISHED = {
  id: true,
  institutionId: true,
  field: true,
  question: true,
  answer: true,
  updatedAt: true,
  institution: { select: { name: true } },
} as const

/** What is published, latest first. For transactions of visitors. */
export async function findPublishedAnswers(
  db: Db,
  filter: Omit<KnowledgeFilter, 'isWithdrawn'>,
  { where, orderBy, take }: Slice,
): Promise<PublishedAnswer[]> {
  const rows = await db.knowledgeAnswer.findMany({
    where: { AND: [whereKnowledge({ ...filter, isWithdrawn: false }), where] },
    orderBy,
    take,
    select: PUBLISHED,
  })
  return rows.map(({ institution, ...row }) => ({
    ...row,
    field: toField(row.field),
    institution: institution.name,
  }))
}

export async function findPublishedAnswer(db: Db, id: string): Promise<PublishedAnswer | null> {
  const row = await db.knowledgeAnswer.findUnique({ where: { id }, select: PUBLISHED })
  return row && { ...row, field: toField(row.field), institution: row.institution.name }
}
