// What the typed clauses of a supplement change, and what is unclear or wrong in them. Sources:
// 民诉解释 第358条第五项; 民事调解规定 第8条; 个人信息保护法 第51条; 电子签名法 第3条.
import { FINDINGS } from '../agreement/findings'
import { checkClause } from '../agreement/wording/check-text'
import { isLoanCause, namesPersonalStatus } from '../agreement/wording/matters'
import { checkClarity } from '../confirmation/clarity'
import type { ClarityFinding } from '../confirmation/clarity-findings'
import { refuse, allow, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { withChanges, type SupplementaryClause } from './supplementary'

/** Clauses of an agreement and its supplements together. */
const MAX_JOINT_CLAUSES = 60

/**
 * What was typed: the text by the number of its clause; the number behind the last one adds a
 * clause.
 */
export type TypedClauses = Readonly<Record<string, string>>

/** The field of a clause in a form. */
export const clauseField = (no: number) => `clauses.${no}`

/**
 * A changed or added clause, and the number at which it was typed: an emptied addition before it
 * moves it up.
 */
export type TypedChange = SupplementaryClause & { readonly typedNo: number }

const wrong = (clauses: readonly { readonly no: number }[], code: string) =>
  refuse('INPUT_INVALID', {}, Object.fromEntries(clauses.map(({ no }) => [clauseField(no), code])))

/**
 * The clauses that were changed or added, in their order; added ones are numbered on behind the
 * last one.
 * @param present the texts of the agreement read with its supplements
 * @returns INPUT_INVALID with the fields that are wrong
 */
export function readChanges(
  present: readonly string[],
  typed: TypedClauses,
): Decided<readonly TypedChange[]> {
  const clauses = Object.entries(typed)
    .map(([no, text]) => ({ no: Number(no), text: text.trim() }))
    .sort((a, b) => a.no - b.no)
  const isAdded = ({ no }: { readonly no: number }) => no > present.length
  const emptied = clauses.filter((clause) => clause.text === '' && !isAdded(clause))
  if (emptied.length > 0) return wrong(emptied, 'CLAUSE_EMPTIED')
  const added = clauses.filter((clause) => isAdded(clause) && clause.text !== '')
  const changed = clauses.filter(
    (clause) => !isAdded(clause) && clause.text !== present[clause.no - 1]?.trim(),
  )
  const changes = [
    ...changed.map((clause) => ({ ...clause, typedNo: clause.no })),
    ...added.map(({ no, text }, index) => ({ no: present.length + index + 1, text, typedNo: no })),
  ]
  if (changes.length === 0) return wrong([{ no: present.length + 1 }], 'CLAUSES_UNCHANGED')
  return present.length + added.length > MAX_JOINT_CLAUSES
    ? wrong(added, 'CLAUSES_FULL')
    : allow(changes)
}

/**
 * Of each clause that no agreement may carry the code of the field: CLAUSE_WRONG_ and the finding,
 * or CLAUSE_ON_PAPER.
 */
export function findWrong(
  changes: readonly TypedChange[],
  { today, cause }: { readonly today: LocalDate; readonly cause: string },
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    changes.flatMap(({ typedNo, text }) => {
      if (namesPersonalStatus(text)) return [[clauseField(typedNo), 'CLAUSE_ON_PAPER']]
      const [found] = checkClause(text, { today, isLoan: isLoanCause(cause) }).filter(
        ({ code }) => FINDINGS[code].severity === 'wrong',
      )
      return found ? [[clauseField(typedNo), `CLAUSE_WRONG_${found.code}`]] : []
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
