// What the typed clauses of a supplement change, and what is unclear or wrong in them. Sources: 民诉解释 第358条第五项; 民事调解规定 第8条;
// 个人信息保护法 第51条; 电子签名法 第3条.
import { FINDINGS } from '../agreement/findings'
import { checkClause } from '../agreement/wording/check-text'
import { isLoanCause, namesPersonalStatus } from '../agreement/wording/matters'
import { checkClarity } from '../confirmation/clarity'
import type { ClarityFinding } from '../confirmation/clarity-findings'
import { refuse, allow, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { withChanges, type SupplementaryClause } from './supplementary'

/** Clauses of an agreement and its supplements together. */
export const MAX_JOINT_CLAUSES = 60

/** What was typed: the text by the number of its clause; the number behind the last one adds a clause. */
export type TypedClauses = Readonly<Record<string, string>>

/** The field of a clause in a form. */
export const clauseField = (no: number) => `clauses.${no}`

/**
 * The clauses that were changed or added, in their order.
 * @param present the texts of the agreement read with its supplements
 * @returns INPUT_INVALID with the fields that are wrong
 */
export function readChanges(
  present: readonly string[],
  typed: TypedClauses,
): Decided<readonly SupplementaryClause[]> {
  const added = present.length + 1
  const clauses = Object.entries(typed)
    .map(([no, text]) => ({ no: Number(no), text: text.trim() }))
    .sort((a, b) => a.no - b.no)
  if (clauses.some(({ no }) => !Number.isInteger(no) || no < 1 || no > added))
    return refuse('INPUT_INVALID', {}, { clauses: 'NOT_AN_OPTION' })
  const emptied = clauses.filter(({ no, text }) => text === '' && no !== added)
  if (emptied.length > 0)
    return refuse(
      'INPUT_INVALID',
      {},
      Object.fromEntries(emptied.map(({ no }) => [clauseField(no), 'CLAUSE_EMPTIED'])),
    )
  const changes = clauses.filter(({ no, text }) => text !== '' && text !== present[no - 1]?.trim())
  if (changes.length === 0)
    return refuse('INPUT_INVALID', {}, { [clauseField(added)]: 'CLAUSES_UNCHANGED' })
  if (added > MAX_JOINT_CLAUSES && changes.some(({ no }) => no === added))
    return refuse('INPUT_INVALID', {}, { [clauseField(added)]: 'CLAUSES_FULL' })
  return allow(changes)
}

/** Of each clause that no agreement may carry the code of the field: CLAUSE_WRONG_ and the finding, or CLAUSE_ON_PAPER. */
export function findWrong(
  changes: readonly SupplementaryClause[],
  { today, cause }: { readonly today: LocalDate; readonly cause: string },
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    changes.flatMap(({ no, text }) => {
      if (namesPersonalStatus(text)) return [[clauseField(no), 'CLAUSE_ON_PAPER']]
      const [wrong] = checkClause(text, { today, isLoan: isLoanCause(cause) }).filter(
        ({ code }) => FINDINGS[code].severity === 'wrong',
      )
      return wrong ? [[clauseField(no), `CLAUSE_WRONG_${wrong.code}`]] : []
    }),
  )
}

/** What is unclear in the changed clauses, read within the whole agreement. */
export function findUnclearChanges(
  present: readonly string[],
  changes: readonly SupplementaryClause[],
  parties: readonly { readonly name: string }[],
): readonly ClarityFinding[] {
  const numbers = changes.map(({ no }) => no)
  return checkClarity(withChanges(present, changes), { parties, attachments: [] }).filter(
    ({ term }) => numbers.includes(term + 1),
  )
}
