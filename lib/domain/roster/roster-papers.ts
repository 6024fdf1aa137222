// Papers of qualification of an entry. Sources: 特邀规定 第6条 (条件), 第7条 (培训); 在线调解规则 第27条 (资质认证).
import { allow, refuse, type Decided } from '../refusal'
import type { RosterStatus } from './roster-moves'

export const ROSTER_PAPER_KINDS = [
  'licence', // 资格证书
  'training', // 培训证明
  'registration', // 机构登记证书
  'other',
] as const
export type RosterPaperKind = (typeof ROSTER_PAPER_KINDS)[number]

export const ROSTER_PAPERS_AT_MOST = 20

/**
 * Statuses in which the court looks at the qualification: who has left the roster is recommended
 * again first.
 */
const OPEN: readonly RosterStatus[] = ['recommended', 'confirmed', 'suspended']

/**
 * May one more paper be added?
 * @param sha256 null: before the file is received
 * @returns or ROSTER_PAPERS_CLOSED, ROSTER_PAPERS_FULL, ROSTER_PAPER_TWICE
 */
export function decideAddPaper(
  status: RosterStatus,
  papers: readonly { readonly sha256: string }[],
  sha256: string | null,
): Decided<null> {
  if (!OPEN.includes(status)) return refuse('ROSTER_PAPERS_CLOSED', { status })
  if (papers.length >= ROSTER_PAPERS_AT_MOST) return refuse('ROSTER_PAPERS_FULL')
  if (papers.some((paper) => paper.sha256 === sha256)) return refuse('ROSTER_PAPER_TWICE')
  return allow(null)
}
