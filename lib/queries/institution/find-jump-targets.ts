import 'server-only'
import { z } from 'zod'
import { findHits, readCaseList, type CaseListAsked } from '@/lib/data/stores/case-list-store'
import { caseStatus } from '@/lib/labels/zh-CN/case'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

/** Few enough to be read at a glance; whoever means another one types on. */
const MOST_CASES = 8
const MOST_PEOPLE = 5

export type JumpCase = { readonly caseId: string; readonly caseNo: string; readonly between: string; readonly status: string }
export type JumpPerson = { readonly mediatorId: string; readonly name: string; readonly isActive: boolean }
export type JumpTargets = { readonly cases: readonly JumpCase[]; readonly people: readonly JumpPerson[] }

/** Cases by number or name and mediators by name: where Ctrl-K may lead within the actor's institution. */
export const findJumpTargets = defineQuery({
  act: 'case:list',
  input: z.object({ q: z.string().trim().max(60).catch('') }),
  load: async (db, { q }, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    if (q === '') return { cases: [], people: [] }
    const asked: CaseListAsked = { home: { institutionId }, filter: { q }, order: 'newest', today }
    const cases = await readCaseList(db, asked, await findHits(db, asked), { cursor: null, isBackwards: false, take: MOST_CASES })
    const people = await db.account.findMany({
      // In a LIKE pattern these three would be wildcards.
      where: { institutionId, role: 'mediator', name: { contains: q.replace(/[\\%_]/g, '\\$&') } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }], take: MOST_PEOPLE, select: { id: true, name: true, status: true },
    })
    return { cases, people }
  },
  present: ({ cases, people }): JumpTargets => ({
    cases: cases.map(({ id, caseNo, applicants, respondents, status }) => ({
      caseId: id, caseNo, between: [namesInWords(applicants), namesInWords(respondents)].filter(Boolean).join(' / '), status: caseStatus[status],
    })),
    people: people.map(({ id, name, status }) => ({ mediatorId: id, name, isActive: status === 'active' })),
  }),
})
