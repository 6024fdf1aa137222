import 'server-only'
import { z } from 'zod'
import { findPages, type AuthorityPage } from '@/lib/data/stores/authority/authority-file-store'
import { findPapers } from '@/lib/data/stores/authority/authority-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { findOwnParts } from '@/lib/domain/participant/own-part'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { OWN_AUTHORITY } from '@/lib/labels/zh-CN/party-authority'
import { newId } from '@/lib/platform/ids'
import { defineSqlQuery } from '../define-query'
import { findShownPaper, readOwnAuthority, type OwnAuthorityState } from './own-authority-state'
import { scopeOfTaking } from './scope-of-taking'

export type OwnPageView = { readonly id: string; readonly isShown: boolean }

export type OwnAuthorityView = {
  readonly caseId: string
  readonly state: OwnAuthorityState
  /** One sentence: what there is, and what is missing. */
  readonly words: string
  readonly term: string | null
  /** Why the mediator refused it, or accepted less. */
  readonly reason: string | null
  /** Pages of the paper that is shown. */
  readonly pages: readonly OwnPageView[]
  /** Pages that wait until a paper is handed in. */
  readonly waiting: readonly OwnPageView[]
  /** A paper may be handed in now. */
  readonly mayHandIn: boolean
  readonly isOver: boolean
  readonly freshId: string
  readonly today: string
}

const toView = ({ id, mediaType }: AuthorityPage): OwnPageView => ({
  id,
  isShown: mediaType.startsWith('image/'),
})

/** 授权委托书 of one who takes part as an agent; for all others the page does not exist. */
export const getOwnAuthority = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const found = await findOwnCase(db, caseId)
    const taking = await findTakingPart(db, caseId)
    const part = findOwnParts(taking, actor.id).find(({ kind }) => kind === 'agent')
    if (!found || !part) return null
    const own = <T extends { readonly participantId: string }>(each: T) =>
      each.participantId === part.id
    return {
      found,
      taking,
      part,
      papers: (await findPapers(db, caseId)).filter(own),
      pages: (await findPages(db, caseId)).filter(own),
    }
  },
  scope: scopeOfTaking,
  present: ({ found, part, papers, pages }, { today }): OwnAuthorityView => {
    const paper = findShownPaper(papers)
    const { state, words } = readOwnAuthority(part, paper)
    const day = (on: LocalDate) => dayInWords(on, today)
    const isOpen = found.status === 'in_mediation'
    return {
      caseId: found.id,
      state,
      words,
      term: paper && OWN_AUTHORITY.term(day(paper.from), paper.until && day(paper.until)),
      reason: paper?.decidedWords ? OWN_AUTHORITY.reason(paper.decidedWords) : null,
      pages: pages.filter(({ paperId }) => paperId !== null && paperId === paper?.id).map(toView),
      waiting: pages.filter(({ paperId }) => paperId === null).map(toView),
      mayHandIn: isOpen && state !== 'submitted',
      isOver: !isOpen,
      freshId: newId(),
      today,
    }
  },
})
