import 'server-only'
import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import {
  EMPTY_TERM,
  TERM_KINDS,
  type AgreementDraft,
  type AgreementTerm,
} from '@/lib/domain/agreement/draft'
import { SIGNING_WAYS, type Signature } from '@/lib/domain/agreement/signing'
import type { Grant } from '@/lib/domain/access/policy'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  columnsOf,
  expression,
  readRow,
  readRows,
  select,
  type RowOf,
} from '@/lib/data/typed-reads'

// 调解协议: every save and everything done with an agreement is a row that is only added.

const g = columnsOf('agreements', 'g')
const t = columnsOf('agreement_terms', 't')
const m = columnsOf('agreement_marks', 'm')

type StoredTerm = { readonly kind: string; readonly content: Partial<AgreementTerm> }
const AGREEMENT = select({
  agreementNo: g.agreement_no,
  version: g.version,
  facts: g.facts,
  disputes: g.disputes,
  copies: g.copies,
  savedAt: g.saved_at,
  savedBy: g.saved_by,
  terms: expression<readonly StoredTerm[]>(Prisma.sql`
    coalesce((SELECT jsonb_agg(jsonb_build_object('kind', ${t.kind}, 'content', ${t.content})
        ORDER BY ${t.term_no})
      FROM agreement_terms t WHERE ${t.agreement_id} = ${g.id}), '[]')`),
})
const marked = {
  agreementNo: m.agreement_no,
  mark: m.mark,
  sha256: m.sha256,
  partyId: m.party_id,
  partyName: m.party_name,
  agentName: m.agent_name,
  way: m.way,
  doneOn: m.done_on,
  recordedAt: m.recorded_at,
}
const PLAIN_MARK = select(marked)
const MARK = select({ ...marked, note: m.note })
export const MARKS = ['finished', 'signed', 'refused', 'voided'] as const
export type Mark = (typeof MARKS)[number]

function readTerm({ kind, content }: StoredTerm): AgreementTerm {
  return {
    ...EMPTY_TERM,
    ...content,
    kind: parseStoredEnum(TERM_KINDS, kind, 'agreement_terms.kind'),
  }
}

/**
 * The newest agreement of a case that this actor may read, with its marks; null where there is
 * none. The court reads finished agreements only.
 */
export async function findAgreement(db: Read, caseId: string): Promise<AgreementState | null> {
  const [newest, marks] = await Promise.all([
    findNewest(db, caseId),
    readRows(db, MARK, marksOf(caseId)),
  ])
  return newest && toState(newest, marks)
}

/**
 * The clauses of an earlier agreement of the case, as it was finished; null: this actor reads none.
 */
export async function findFinishedDraft(
  db: Read,
  caseId: string,
  agreementNo: number,
): Promise<AgreementDraft | null> {
  const found = await readRow(
    db,
    AGREEMENT,
    Prisma.sql`FROM agreements g WHERE ${g.case_id} = ${caseId}::uuid
      AND ${g.agreement_no} = ${agreementNo}
      ORDER BY ${g.version} DESC LIMIT 1`,
  )
  return found && { ...found, terms: found.terms.map(readTerm) }
}

/**
 * The same for those who take part, who read finished agreements only: without why one was voided.
 */
export async function findPlainAgreement(db: Read, caseId: string): Promise<AgreementState | null> {
  const [newest, marks] = await Promise.all([
    findNewest(db, caseId),
    readRows(db, PLAIN_MARK, marksOf(caseId)),
  ])
  return newest && toState(newest, marks)
}

const marksOf = (caseId: string) =>
  Prisma.sql`FROM agreement_marks m WHERE ${m.case_id} = ${caseId}::uuid ORDER BY ${m.mark_no}`

const findNewest = (db: Read, caseId: string) =>
  readRow(
    db,
    AGREEMENT,
    Prisma.sql`FROM agreements g WHERE ${g.case_id} = ${caseId}::uuid
      ORDER BY ${g.agreement_no} DESC, ${g.version} DESC LIMIT 1`,
  )

type Newest = NonNullable<Awaited<ReturnType<typeof findNewest>>>
type StoredMark = RowOf<typeof marked> & { readonly note?: string | null }

function toState(newest: Newest, allMarks: readonly StoredMark[]): AgreementState {
  const { terms, facts, disputes, copies, ...head } = newest
  const marks = allMarks.filter(({ agreementNo }) => agreementNo === head.agreementNo)
  const finished = marks.find(({ mark }) => mark === 'finished')
  const voided = marks.find(({ mark }) => mark === 'voided')
  return {
    ...head,
    draft: { facts, disputes, copies, terms: terms.map(readTerm) },
    finished: finished
      ? {
          on: toDay(finished.doneOn),
          at: finished.recordedAt,
          sha256: finished.sha256 ?? '',
        }
      : null,
    voided: voided ? { at: voided.recordedAt, reason: voided.note ?? '' } : null,
    signatures: marks.flatMap(
      ({ mark, partyId, partyName, agentName, way, doneOn, recordedAt }): Signature[] =>
        mark === 'signed' || mark === 'refused'
          ? [
              {
                partyId: partyId ?? '',
                party: partyName ?? '',
                agent: agentName,
                answer: mark,
                how: parseStoredEnum(SIGNING_WAYS, way ?? '', 'agreement_marks.way'),
                on: toDay(doneOn),
                recordedAt,
              },
            ]
          : [],
    ),
  }
}

const keysOf = ({ id, courtId, holderId }: Pick<CaseRecord, 'id' | 'courtId' | 'holderId'>) => ({
  caseId: id,
  courtId,
  holderId,
})

/** Adds a version. The database refuses two of one number. */
export async function addAgreement(
  db: Db,
  grant: Grant<'agreement:save'>,
  record: CaseRecord,
  { agreementNo, version }: { readonly agreementNo: number; readonly version: number },
  { terms, ...texts }: AgreementDraft,
  at: Date,
): Promise<void> {
  const keys = keysOf(record)
  const { id } = await db.agreement.create({
    data: {
      ...keys,
      ...texts,
      agreementNo,
      version,
      mediatorId: grant.actor.id,
      savedBy: grant.actor.name,
      savedAt: at,
    },
    select: { id: true },
  })
  await db.agreementTerm.createMany({
    data: terms.map(({ kind, ...content }, index) => ({
      ...keys,
      agreementId: id,
      termNo: index + 1,
      kind,
      content: { ...content, parts: content.parts.map((part) => ({ ...part })) },
    })),
  })
}

/**
 * Adds what was done with an agreement behind its earlier marks; the case is locked.
 * `participantId`: of who answered on a phone of their own.
 */
export async function addAgreementMark(
  db: Db,
  grant: Grant<'agreement:finish' | 'agreement:sign' | 'agreement:void' | 'document:sign'>,
  of: Pick<CaseRecord, 'id' | 'courtId' | 'holderId'>,
  agreementNo: number,
  mark: {
    readonly mark: Mark
    readonly version?: number
    readonly sha256?: string
    readonly partyId?: string
    readonly partyName?: string
    readonly agentName?: string | null
    readonly way?: string
    readonly on?: LocalDate
    readonly note?: string | null
    readonly participantId?: string
  },
  at: Date,
): Promise<void> {
  const { on, ...columns } = mark
  const earlier = await db.agreementMark.count({ where: { caseId: of.id, agreementNo } })
  await db.agreementMark.create({
    data: {
      ...keysOf(of),
      ...columns,
      mediatorId: mark.participantId === undefined ? grant.actor.id : null,
      agreementNo,
      markNo: earlier + 1,
      doneOn: fromDay(on ?? toLocalDate(at)),
      recordedAt: at,
    },
    select: { id: true },
  })
}
