import 'server-only'
import { BASE_VALUES } from '@/lib/labels/zh-CN/dictionary-words'
import { readDisputeWords } from '@/lib/data/stores/dictionary/dictionary-store'
import { addImportedCases } from '@/lib/data/stores/import/import-case-store'
import {
  findInvitingCourts,
  findNamedMediators,
  findTakenNumbers,
} from '@/lib/data/stores/import/import-case-reads'
import type { ImportedCase } from '@/lib/data/stores/import/imported-case'
import {
  findMadeFingerprints,
  markRowFailed,
  markRowsMade,
} from '@/lib/data/stores/import/import-row-store'
import { causeVersionOn } from '@/lib/domain/dictionary/catalogue'
import { tenantOf } from '@/lib/domain/access/roles'
import { formatCaseNumber } from '@/lib/domain/case-number/case-number'
import type { CaseColumn } from '@/lib/domain/import/case-columns'
import { decideBatch } from '@/lib/domain/import/decide-batch'
import type { RowMistake } from '@/lib/domain/import/row-mistake'
import type { SheetRow } from '@/lib/domain/import/sheet'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { CASE_IMPORT } from '@/lib/labels/zh-CN/import'
import { newId } from '@/lib/platform/ids'
import { mapYielding } from '@/lib/platform/map-yielding'
import { defineUseCase } from '../define-use-case'
import { sealPeople } from '../referral/sealed-people'
import { BatchInput } from './check-import.input'
import { byName, judgeCaseRow, type JudgedCaseRow } from './judge-case-row'
import { makeRows } from './make-rows'
import { readCaseRow, type ReadCaseRow } from './read-case-row'
import { loadBatch, runBatch } from './run-batch'

/** The case that a line becomes; missing facts are marked as not recorded. */
function toCase(
  rowNo: number,
  judged: Extract<JudgedCaseRow, { state: 'ready' }>,
  importId: string,
  institutionId: string,
): ImportedCase {
  const { plan, court, values } = judged
  const id = newId()
  const { courtCaseNo, source, disputeType, cause, claim, amount, mediationNote } = values
  return {
    id,
    courtId: court.id,
    courtName: court.name,
    numberPrefix: court.caseNumberPrefix,
    brought: values.caseNo,
    plan,
    importId,
    rowNo,
    eventId: newId(),
    columns: {
      courtCaseNo,
      source,
      category: 'civil',
      disputeType,
      cause,
      causeVersion: causeVersionOn(toLocalDate(plan.referredAt)),
      claim,
      facts: values.facts ?? CASE_IMPORT.noFacts,
      amount,
      mediationNote,
    },
    parties: sealPeople(values.parties, { caseId: id, courtId: court.id, holderId: institutionId })
      .parties,
  }
}

/**
 * 补录, second step: the next lines become cases. Every line is judged again, as it may have changed
 * since the check.
 */
export const importCases = defineUseCase({
  act: 'case:import',
  input: BatchInput,
  load: (db, { importId }, { actor }) => loadBatch(db, actor, importId, 'cases'),
  scope: ({ record }) => ({ institutionId: record.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (facts, _input, { now }) => decideBatch(facts, now),
  write: (db, grant, decision, { record }, { rows }, { now, today, calendar }) => {
    const { id: importId } = record
    const institutionId = record.institutionId!
    const fail = (
      { rowNo }: ReadCaseRow,
      state: 'failed' | 'repeated',
      mistakes: readonly RowMistake[],
    ) => markRowFailed(db, grant, importId, rowNo, state, mistakes)

    const make = async (
      ready: readonly (SheetRow<CaseColumn> & { readonly fingerprint: string })[],
    ): Promise<number> => {
      const dated = { words: await readDisputeWords(db, BASE_VALUES), today }
      const lines = await mapYielding(ready, (row) => readCaseRow(row, dated))
      const world = {
        ...byName(
          await findInvitingCourts(db, institutionId, today),
          await findNamedMediators(db, institutionId),
        ),
        takenNumbers: await findTakenNumbers(
          db,
          lines.flatMap(({ values }) => (values?.caseNo ? [formatCaseNumber(values.caseNo)] : [])),
        ),
        madeFingerprints: await findMadeFingerprints(
          db,
          ready.map(({ fingerprint }) => fingerprint),
        ),
      }
      const items: { line: ReadCaseRow; made: ImportedCase }[] = []
      const all = await mapYielding(lines, (line) => {
        const judged = judgeCaseRow(line, world, { now, calendar })
        return judged.state === 'ready'
          ? { line, made: toCase(line.rowNo, judged, importId, institutionId) }
          : { line, refused: judged }
      })
      for (const { line, made, refused } of all) {
        if (made) items.push({ line, made })
        else
          await fail(line, refused.state === 'repeated' ? 'repeated' : 'failed', refused.mistakes)
      }
      return makeRows(
        db,
        items,
        async (chosen) => {
          const caseNumbers = await addImportedCases(
            db,
            grant,
            chosen.map(({ made }) => made),
            now,
          )
          await markRowsMade(
            db,
            grant,
            importId,
            chosen.map(({ line, made }, index) => ({
              rowNo: line.rowNo,
              madeId: made.id,
              madeLabel: caseNumbers[index]!,
            })),
          )
        },
        ({ line, made }, isCollision) => {
          const isNumber = isCollision && made.brought !== null
          const mistake = isNumber
            ? {
                column: 'caseNo',
                cell: line.cells.caseNo?.ref ?? null,
                code: 'NUMBER_TAKEN',
                fact: formatCaseNumber(made.brought),
              }
            : { column: null, cell: null, code: 'CHANGED_MEANWHILE' }
          return fail(line, 'failed', [mistake])
        },
      )
    }
    return runBatch(db, grant, { record, decision, rows, at: now, make })
  },
})
