import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findPages } from '@/lib/data/stores/authority/authority-file-store'
import {
  findCaseAgents,
  findPapers,
  readAgentEnd,
  type CaseAgent,
  type StoredPaper,
} from '@/lib/data/stores/authority/authority-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import type { AuthorityState } from '@/lib/domain/authority/authority-limits'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { agentEnd, AUTHORITY, paperTerm, scopeInWords } from '@/lib/labels/zh-CN/authority'
import { authority } from '@/lib/labels/zh-CN/case'
import { dayInWords, momentInWords } from '@/lib/labels/zh-CN/moment'
import { permissionOf } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type PaperView = {
  readonly id: string
  readonly state: AuthorityState
  readonly submitted: string
  /** 写的是特别授权 */
  readonly says: string
  readonly scope: string
  readonly term: string
  readonly decided: string | null
  readonly words: string | null
  readonly pages: readonly { readonly id: string; readonly isShown: boolean }[]
  /** It says no more than the general authority. */
  readonly isGeneral: boolean
}

export type AgentAuthorityView = {
  readonly participantId: string
  readonly name: string
  readonly of: string
  readonly now: string
  /** The authority is not in its term. */
  readonly lacks: boolean
  readonly hasEnded: boolean
  readonly papers: readonly PaperView[]
}

export type AuthoritiesView = {
  readonly head: ActHeadView
  readonly agents: readonly AgentAuthorityView[]
  readonly mayDecide: boolean
  readonly mayEnd: boolean
  readonly today: string
}

/** 授权委托书 of a case: which agent may do what, and what waits to be read. */
export const getAuthorities = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    if (!card) return null
    const [agents, papers, pages, parties] = await Promise.all([
      findCaseAgents(db, caseId),
      findPapers(db, caseId),
      findPages(db, caseId),
      findPartyNames(db, caseId),
    ])
    return { card, agents, papers, pages, parties }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, agents, papers, pages, parties }, context): AuthoritiesView => {
    const { today } = context
    const day = (on: LocalDate) => dayInWords(on, today)
    const when = (at: Date) => momentInWords(at, today)
    const isOpen = card.status === 'in_mediation'
    const nowOf = (agent: CaseAgent): string => {
      if (agent.end) {
        const reason = readAgentEnd(agent.end.reason)
        return AUTHORITY.ended(day(agent.end.on), reason ? agentEnd[reason] : agent.end.reason)
      }
      const { term } = agent
      const words = term && paperTerm(day(term.from), term.until && day(term.until))
      return AUTHORITY.now(authority[agent.authority], words)
    }
    const presentPaper = (paper: StoredPaper): PaperView => ({
      id: paper.id,
      state: paper.state,
      submitted: AUTHORITY.paper(when(paper.submittedAt)),
      says: AUTHORITY.says(authority[paper.authority]),
      scope: scopeInWords(paper.matters, paper.words),
      term: paperTerm(day(paper.from), paper.until && day(paper.until)),
      decided: paper.decided && AUTHORITY.decidedBy(paper.decided.by, when(paper.decided.at)),
      words: paper.decidedWords,
      pages: pages
        .filter(({ paperId }) => paperId === paper.id)
        .map(({ id, mediaType }) => ({ id, isShown: mediaType.startsWith('image/') })),
      isGeneral: paper.authority === 'general',
    })
    return {
      head: presentActHead(card, context),
      mayDecide: isOpen && permissionOf('authority:decide', card, context).allowed,
      mayEnd: isOpen && permissionOf('agent:end', card, context).allowed,
      today,
      agents: agents.map((agent) => ({
        participantId: agent.id,
        name: agent.name,
        of: AUTHORITY.of(parties.find(({ id }) => id === agent.partyId)?.name ?? ''),
        now: nowOf(agent),
        lacks: agent.end === null && !agent.holds,
        hasEnded: agent.end !== null,
        papers: papers.filter(({ agentId }) => agentId === agent.agentId).map(presentPaper),
      })),
    }
  },
})
