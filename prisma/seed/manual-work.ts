import { randomUUID } from 'node:crypto'
import { asSystem, type Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { earnConfirmation, earnImportedWork } from '@/lib/data/stores/scoring/imported-points-store'
import { addDays, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { OperationCode } from '@/lib/domain/scoring/rule-set'

// Work that the older platform recorded, brought along as events; each earns what it would have
// earned here.

/**
 * Operations of the older platform that have no act here yet; taking, contacts and the closing go
 * through theirs.
 */
export type ImportedCode = Exclude<OperationCode, 'accept' | 'contact' | 'closing'>

/**
 * What was done, when in the course of the case (0 the first day, 1 the last), and to whom or what.
 */
const WORKS: Record<
  ImportedCode,
  {
    readonly when: (turn: number, of: number) => number
    readonly words: (turn: number) => string
    readonly about: 'case' | 'person' | 'thing'
  }
> = {
  rights_notice: { when: () => 0.2, words: () => '向各方当事人告知权利义务', about: 'case' },
  identity_check: {
    when: () => 0.2,
    words: (turn) => `核验${turn === 0 ? '申请人' : '被申请人'}身份`,
    about: 'person',
  },
  delivery_address: {
    when: () => 0.25,
    words: (turn) => `与${turn === 0 ? '申请人' : '被申请人'}确认送达地址`,
    about: 'person',
  },
  evidence: {
    when: (turn, of) => 0.25 + (0.35 * turn) / of,
    words: (turn) => `上传并核对第 ${turn + 1} 份证据材料`,
    about: 'thing',
  },
  session: {
    when: (turn, of) => 0.4 + (0.5 * turn) / of,
    words: (turn) => `组织第 ${turn + 1} 次调解会`,
    about: 'thing',
  },
  record: {
    when: (turn, of) => 0.4 + (0.5 * turn) / of,
    words: (turn) => `第 ${turn + 1} 次调解会的笔录经各方确认`,
    about: 'thing',
  },
  document: {
    when: (turn, of) => 0.45 + (0.5 * turn) / of,
    words: (turn) => `生成第 ${turn + 1} 份文书`,
    about: 'thing',
  },
  undisputed_facts: { when: () => 0.95, words: () => '记载各方无争议的事实', about: 'case' },
  agreement_signed: { when: () => 1, words: () => '调解协议由各方签署完成', about: 'case' },
}

export type Work = {
  readonly code: ImportedCode
  readonly at: Date
  readonly subject: string
  readonly words: string
}
export type WorkedCase = {
  readonly caseId: string
  readonly people: readonly string[]
  readonly mediatorId: string
}

const MINUTE_MS = 60_000

/**
 * Lays the operations out between the day after the referral and the closing, in the order in which
 * a case runs.
 */
export function planWorks(
  counts: Partial<Record<ImportedCode, number>>,
  worked: WorkedCase,
  referredOn: LocalDate,
  days: number,
): Work[] {
  const planned = (Object.keys(WORKS) as ImportedCode[]).flatMap((code) => {
    const { when, words, about } = WORKS[code]
    const times = counts[code] ?? 0
    return Array.from({ length: times }, (_, turn) => ({
      code,
      words: words(turn),
      on: addDays(referredOn, Math.min(days, Math.max(1, Math.round(when(turn, times) * days)))),
      subject:
        about === 'case'
          ? worked.caseId
          : about === 'person'
            ? worked.people[turn % worked.people.length]!
            : randomUUID(),
    }))
  })
  planned.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return planned.map(({ on, ...work }, index) => ({
    ...work,
    at: new Date(new Date(`${on}T09:00:00+08:00`).getTime() + 10 * index * MINUTE_MS),
  }))
}

async function keysOf(db: Db, caseId: string) {
  const row = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { courtId: true, institutionId: true, holderId: true },
  })
  return {
    record: { id: caseId, courtId: row.courtId, holderId: row.holderId },
    subject: { caseId, courtId: row.courtId, institutionId: row.institutionId },
  }
}

/** Writes a run of works in one transaction, each with its event and its points. */
export async function layWorks(worked: WorkedCase, works: readonly Work[]): Promise<void> {
  await asSystem('demonstration data: work of an older platform', async (db) => {
    const { record, subject } = await keysOf(db, worked.caseId)
    for (const work of works) {
      const on = toLocalDate(work.at)
      const event = {
        kind: 'work.imported' as const,
        data: { code: work.code, subject: work.subject, on, words: work.words },
      }
      const eventId = await appendEvent(db, { event, subject, by: null, at: work.at })
      await earnImportedWork(db, record, { mediatorId: worked.mediatorId, eventId, on }, work)
    }
  })
}

/** The court confirmed the agreement some days after the closing. */
export async function layConfirmation(worked: WorkedCase, court: string, at: Date): Promise<void> {
  await asSystem('demonstration data: a confirmation of an older platform', async (db) => {
    const { record, subject } = await keysOf(db, worked.caseId)
    const on = toLocalDate(at)
    const eventId = await appendEvent(db, {
      event: { kind: 'confirmation.imported', data: { on, court } },
      subject,
      by: null,
      at,
    })
    await earnConfirmation(db, record, { mediatorId: worked.mediatorId, eventId, on })
  })
}
