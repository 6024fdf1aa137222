// What someone declares on the own page of a conference. Sources: 在线调解规则 第18条 (保密); 在线诉讼规则 第24条;
// docs/decisions/0143-conferences.md.
import { allow, refuse, type Decided } from '../refusal'
import type { Company } from './conference'

export type CompanyStatement = { readonly company: Company; readonly words: string | null }

/**
 * No one else is there, or who is and why: names alone without a reason are the words of the
 * statement too.
 * @returns the statement, without words where no one is there; or INPUT_INVALID
 */
export function decideCompany({ company, words }: CompanyStatement): Decided<CompanyStatement> {
  if (company === 'alone') return allow({ company, words: null })
  return words === null
    ? refuse('INPUT_INVALID', {}, { words: 'REQUIRED' })
    : allow({ company, words })
}
