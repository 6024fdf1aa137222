import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import type { Db } from '@/lib/data/door'
import { runInSavepoint } from '@/lib/data/savepoint'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import { findTakenNumbers } from '@/lib/data/stores/import/import-case-reads'
import { countUntargetedLines } from '@/lib/data/stores/import/import-referral-reads'
import {
  findMadeFingerprints,
  markRowFailed,
  markRowsMade,
} from '@/lib/data/stores/import/import-row-store'
import { addReferralDraft, findReferralDraft } from '@/lib/data/stores/referral/draft-store'
import { getNumberPrefix } from '@/lib/data/stores/referral/referral-store'
import { findInvitedMediators } from '@/lib/data/stores/referral/referred-choice-store'
import { findCasesOfPeople } from '@/lib/data/stores/referral/related-case-store'
import { findInvitedTargets } from '@/lib/data/stores/referral/invited-target-store'
import type { Grant } from '@/lib/domain/access/policy'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideBatch } from '@/lib/domain/import/decide-batch'
import type { ReferralColumn } from '@/lib/domain/import/referral-columns'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import { comparablePeople } from '@/lib/domain/referral/draft-people'
import { refuse } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import { mapYielding } from '@/lib/platform/map-yielding'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { defineUseCase, type ActContext } from '../define-use-case'
import { writeDraftAsCase } from '../referral/write-draft-as-case'
import { ReferralBatchInput } from './check-import.input'
import { judgeReferralRow, numberIn, type JudgedReferralRow } from './judge-referral-row'
import { readReferralRow, type ReadReferralRow } from './read-referral-row'
import { loadBatch, runBatch, type OpenRow } from './run-batch'

/**
 * Each line is several statements, and the counter of case numbers is held until the batch is over.
 */
const MOST_AT_ONCE = 20

/**
 * 批量引调, second step: the next lines are referred, each as a clerk's draft that becomes its case
 * (writeDraftAsCase), so that a line and the form are one way. Every line is judged again, as
 * things may have changed since the check.
 */
export const importReferrals = defineUseCase({
  act: 'referral:import',
  input: ReferralBatchInput,
  load: async (db, { importId, institution: code }, { actor, today }) => {
    const facts = await loadBatch(db, actor, importId, 'referrals')
    if (!facts?.record.courtId) return null
    const { courtId } = facts.record
    const institutions = await findInvitedTargets(db, courtId, today)
    return {
      ...facts,
      courtId,
      institutions,
      fallback: institutions.find((each) => each.code === code) ?? null,
      untargeted: await countUntargetedLines(db, importId),
      numberPrefix: await getNumberPrefix(db, courtId),
    }
  },
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (facts, { rows }, { now }) =>
    rows > 0 && facts.untargeted > 0 && facts.fallback === null
      ? refuse('INPUT_INVALID', {}, { institution: 'CHOOSE_ONE' })
      : decideBatch(facts, now),
  write: (db, grant, decision, facts, { rows }, context) => {
    const { record, courtId, institutions, fallback, numberPrefix } = facts
    const make = async (ready: readonly OpenRow<ReferralColumn>[]): Promise<number> => {
      const dated = { words: await readDisputeWords(db, BASE_VALUES), today: context.today }
      const lines = await mapYielding(ready, (row) => readReferralRow(row, dated))
      const world = {
        institutions,
        fallback,
        ...(await findWorld(db, lines, record.id, context.now)),
      }
      let made = 0
      for (const line of lines) {
        const judged = judgeReferralRow(line, world, context)
        const mistakes =
          judged.state === 'ready'
            ? await makeLine(
                db,
                grant,
                line,
                judged,
                { importId: record.id, courtId, numberPrefix },
                context,
              )
            : judged.mistakes
        if (mistakes === null) made += 1
        else
          await markRowFailed(
            db,
            grant,
            record.id,
            line.rowNo,
            judged.state === 'repeated' ? 'repeated' : 'failed',
            mistakes,
          )
      }
      return made
    }
    return runBatch(db, grant, {
      record,
      decision,
      rows: Math.min(rows, MOST_AT_ONCE),
      at: context.now,
      make,
    })
  },
})

async function findWorld(db: Db, lines: readonly ReadReferralRow[], importId: string, now: Date) {
  const contents = lines.flatMap(({ content }) => content ?? [])
  const people = contents.flatMap(({ parties }) => comparablePeople(parties, fingerprintNumber))
  return {
    mediators: await findInvitedMediators(db),
    takenNumbers: await findTakenNumbers(
      db,
      contents.flatMap((content) => numberIn(content) ?? []),
    ),
    madeFingerprints: await findMadeFingerprints(
      db,
      lines.map(({ fingerprint }) => fingerprint),
      'court',
    ),
    // Lines of one list were compared with each other when it was checked.
    existing: await findCasesOfPeople(db, people, now, importId),
  }
}

type Of = {
  readonly importId: string
  readonly courtId: string
  readonly numberPrefix: string
}
type Ready = Extract<JudgedReferralRow, { state: 'ready' }>

/**
 * One line becomes a draft and its case, or nothing of it is written.
 * @returns why not; null: it was made
 */
async function makeLine(
  db: Db,
  grant: Grant<'referral:import'>,
  { rowNo, cells }: ReadReferralRow,
  { content, toWrite, target }: Ready,
  { importId, courtId, numberPrefix }: Of,
  { now }: ActContext,
): Promise<readonly RowMistake[] | null> {
  if (target === null) return [{ column: 'institution', cell: null, code: 'REQUIRED' }]
  const id = newId()
  const added = await runInSavepoint(db, async () => {
    await addReferralDraft(db, grant, { id, courtId }, now)
    const draft = await findReferralDraft(db, id)
    if (!draft) throw new Error('the draft of a line is not there')
    const of = { channel: 'sheet', numberPrefix } as const
    const written = await writeDraftAsCase(db, grant, { ...draft, content }, toWrite, of, now)
    if (!written.ok) throw new LineRefused(written.refusal.code)
    const { caseId: madeId, caseNo: madeLabel } = written.value
    await markRowsMade(db, grant, importId, [{ rowNo, madeId, madeLabel }])
  })
  if (added.ok) return null
  if (added.error instanceof LineRefused) {
    const isNumber = added.error.message === 'CASE_NUMBER_TAKEN'
    const column = isNumber ? 'caseNo' : 'chosenMediator'
    const code = isNumber ? 'NUMBER_TAKEN' : 'MEDIATOR_OF_OTHER'
    const fact = numberIn(content) ?? ''
    return [{ column, cell: cells[column]?.ref ?? null, code, fact }]
  }
  if (!added.isCollision) log.warn('a line could not be made', errorFields(added.error))
  return [{ column: null, cell: null, code: 'CHANGED_MEANWHILE' }]
}

/** Takes back what was written of a line. */
class LineRefused extends Error {}
