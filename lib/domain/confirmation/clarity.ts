// Whether a court could enforce what an agreement says. Sources: 民诉解释 第358条第五项 (内容不明确); 民事调解规定 第8条;
// 人民调解法 第29条.
import type { ClarityFinding } from './clarity-findings'
import { findUnclear } from './wording/unclear'

/** What is known beside the words of the clauses. */
export type ClarityContext = {
  /** Names of the parties; a clause may also name them by their roles (甲方, 申请人 and their like). */
  readonly parties: readonly { readonly name: string }[]
  /** Titles of the papers that are attached to the agreement. */
  readonly attachments: readonly string[]
}

/**
 * What is unclear in the clauses of an agreement, in their order: the words, what is missing and
 * how it is mended. Nothing for clauses that are clear. `clauses` are the texts as the agreement
 * carries them (`agreementClauses`, without their numbers); spans are places in them.
 */
export function checkClarity(
  clauses: readonly string[],
  context: ClarityContext,
): readonly ClarityFinding[] {
  return clauses.flatMap((_, term) => findUnclear(clauses, term, context))
}
