// 授权委托书 of an agent. Sources: 民诉法 第62条 (委托书, 特别授权), 第63条 (变更或者解除); 民诉解释 第89条 (“全权代理”而无具体授权的,
// 无权和解); 民法典 第173条; docs/decisions/0117-authority-papers.md.
import type { CaseStatus } from '../case/status'
import type { Authority } from '../case/vocabulary'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import {
  AUTHORITY_FILES_AT_MOST,
  SPECIAL_MATTERS,
  type AgentEnd,
  type AuthorityDecision,
  type AuthorityMatter,
  type AuthorityState,
} from './authority-limits'

/** A paper that was handed in, as the rules know it. */
export type PaperMark = {
  readonly id: string
  readonly agentId: string
  readonly authority: Authority
  readonly digest: string
  readonly state: AuthorityState
  readonly acceptedAs: Authority | null
  readonly decided: { readonly by: string; readonly at: Date } | null
}

export type TypedPaper = {
  readonly id: string
  readonly authority: Authority
  readonly matters: readonly AuthorityMatter[]
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly digest: string
  readonly fileIds: readonly string[]
}

const wrong = (field: string, code: string) => refuse('INPUT_INVALID', {}, { [field]: code })

const isSpecial = (matter: AuthorityMatter) => SPECIAL_MATTERS.some((each) => each === matter)

/**
 * Settling and signing are what the special authority is for here; the general one has none of the
 * matters that take their own words.
 */
function findMatterMistake({ authority, matters }: TypedPaper): string | null {
  if (matters.length === 0) return 'CHOOSE_AT_LEAST_ONE'
  if (authority === 'general')
    return matters.some(isSpecial) ? 'GENERAL_HAS_NO_SPECIAL_MATTER' : null
  return matters.includes('settle') && matters.includes('sign') ? null : 'SPECIAL_NEEDS_SETTLE_SIGN'
}

/**
 * May one more page be sent now?
 * @returns NOT_YOURS_TO_ANSWER, AUTHORITY_CASE_OVER, AUTHORITY_WAITS, AUTHORITY_FILES_FULL
 */
export function decideAddPage({
  status,
  isAgent,
  papers,
  waitingFiles,
}: {
  readonly status: CaseStatus
  readonly isAgent: boolean
  readonly papers: readonly Pick<PaperMark, 'state'>[]
  readonly waitingFiles: number
}): Decided<null> {
  if (!isAgent) return refuse('NOT_YOURS_TO_ANSWER')
  if (status !== 'in_mediation') return refuse('AUTHORITY_CASE_OVER')
  if (papers.some(({ state }) => state === 'submitted')) return refuse('AUTHORITY_WAITS')
  return waitingFiles >= AUTHORITY_FILES_AT_MOST
    ? refuse('AUTHORITY_FILES_FULL', { most: AUTHORITY_FILES_AT_MOST })
    : allow(null)
}

/**
 * An agent hands in a paper with its pages; the same form sent twice is one paper. While one waits
 * no other is handed in; a later one takes the place of an earlier one when it is accepted.
 * @returns null where the same was handed in before; or as decideAddPage, ENTRY_DIFFERS,
 * INPUT_INVALID
 */
export function decideSubmitPaper(
  facts: {
    readonly status: CaseStatus
    readonly isAgent: boolean
    readonly papers: readonly PaperMark[]
    readonly waitingFileIds: readonly string[]
  },
  typed: TypedPaper,
  today: LocalDate,
): Decided<{ readonly fileIds: readonly string[] } | null> {
  const earlier = facts.papers.find(({ id }) => id === typed.id)
  if (earlier) return earlier.digest === typed.digest ? allow(null) : refuse('ENTRY_DIFFERS')
  const open = decideAddPage({ ...facts, waitingFiles: 0 })
  if (!open.ok) return open
  if (typed.fileIds.length === 0) return wrong('without', 'AUTHORITY_WITHOUT_PAGE')
  if (typed.fileIds.some((id) => !facts.waitingFileIds.includes(id)))
    return wrong('without', 'NOT_AN_OPTION')
  const mistake = findMatterMistake(typed)
  if (mistake) return wrong('matters', mistake)
  if (typed.until !== null && typed.until < typed.from) return wrong('until', 'UNTIL_BEFORE_FROM')
  if (typed.until !== null && typed.until < today) return wrong('until', 'AUTHORITY_IS_OVER')
  return allow({ fileIds: typed.fileIds })
}

/**
 * The mediator who presides accepts what was read, as the special or as the general authority only,
 * or refuses it with a reason that the agent reads. A paper that says the general one is never
 * accepted as more.
 * @returns the paper, null where it was decided in the same way before; or AUTHORITY_CASE_OVER,
 * AUTHORITY_DECIDED, INPUT_INVALID
 */
export function decidePaper<P extends PaperMark>(
  { status, papers }: { readonly status: CaseStatus; readonly papers: readonly P[] },
  typed: {
    readonly paperId: string
    readonly decision: AuthorityDecision
    readonly words: string | null
  },
): Decided<P | null> {
  const paper = papers.find(({ id }) => id === typed.paperId)
  if (!paper) return wrong('paperId', 'NOT_AN_OPTION')
  if (paper.state !== 'submitted') {
    const isSame = typed.decision === (paper.state === 'refused' ? 'refused' : paper.acceptedAs)
    return isSame ? allow(null) : refuseDecidedPaper(paper.decided)
  }
  if (status !== 'in_mediation') return refuse('AUTHORITY_CASE_OVER')
  if (typed.decision === 'special' && paper.authority === 'general')
    return wrong('decision', 'PAPER_IS_GENERAL')
  return typed.decision === 'refused' && typed.words === null
    ? wrong('words', 'REQUIRED')
    : allow(paper)
}

/** @returns AUTHORITY_DECIDED with who and when, of the decision that was first */
export function refuseDecidedPaper(decided: PaperMark['decided']) {
  return refuse('AUTHORITY_DECIDED', {
    by: decided?.by ?? null,
    at: decided?.at.toISOString() ?? null,
  })
}

/** An agent of the case; `id` is that of the participation. */
export type AgentMark = {
  readonly id: string
  readonly agentId: string
  readonly name: string
  readonly joinedOn: LocalDate
  readonly end: { readonly on: LocalDate; readonly reason: string } | null
}

/**
 * The mediator who presides records that the party ended the authority, or that the agent gave it
 * up (民诉法 第63条; 民法典 第173条): the agent acts no more from that moment. The same form sent twice ends
 * once.
 * @returns the agent, null where it was ended in the same way before; or AUTHORITY_CASE_OVER,
 * AGENT_ENDED, INPUT_INVALID
 */
export function decideEndAgent<A extends AgentMark>(
  { status, agents }: { readonly status: CaseStatus; readonly agents: readonly A[] },
  typed: { readonly participantId: string; readonly on: LocalDate; readonly reason: AgentEnd },
  today: LocalDate,
): Decided<A | null> {
  const agent = agents.find(({ id }) => id === typed.participantId)
  if (!agent) return wrong('participantId', 'NOT_AN_OPTION')
  if (agent.end)
    return agent.end.on === typed.on && agent.end.reason === typed.reason
      ? allow(null)
      : refuse('AGENT_ENDED', { person: agent.name, on: agent.end.on })
  if (status !== 'in_mediation') return refuse('AUTHORITY_CASE_OVER')
  if (typed.on > today) return wrong('on', 'DATE_IN_FUTURE')
  return typed.on < agent.joinedOn ? wrong('on', 'BEFORE_AGENT') : allow(agent)
}
