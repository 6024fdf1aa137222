import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { FEED } from '@/lib/labels/zh-CN/integration-feed'
import { followChanges } from '@/lib/queries/integration/follow-changes'
import { getReferredCase } from '@/lib/queries/integration/get-referred-case'
import { listReferredCases } from '@/lib/queries/integration/list-referred-cases'
import { problem } from '../route/problem'
import { answerJson } from './answer-json'
import { casePath, decodedParam, packPath, paperPath } from './api-paths'
import { refusedRead } from './feed-problem'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

const paramsOf = (request: Request) => Object.fromEntries(new URL(request.url).searchParams)

/**
 * `GET /api/v1/changes`: what changed of the court's cases behind a cursor; 409 where the cursor is
 * ahead of the feed.
 */
export async function answerChanges(request: Request, { actor }: Context): Promise<Response> {
  const found = await followChanges(actor, paramsOf(request))
  if (!found.ok) return refusedRead(found.refusal)
  const { isAhead, changes, ...page } = found.value
  if (isAhead) return problem(409, 'CURSOR_AHEAD', FEED.cursorAhead)
  return answerJson(request, {
    changes: changes.map((change) => ({ ...change, url: casePath(change.caseNo) })),
    ...page,
  })
}

/** `GET /api/v1/cases`: the court's cases, page by page. */
export async function answerCases(request: Request, { actor }: Context): Promise<Response> {
  const found = await listReferredCases(actor, paramsOf(request))
  if (!found.ok) return refusedRead(found.refusal)
  const { cases, ...page } = found.value
  return answerJson(request, {
    cases: cases.map((each) => ({ ...each, url: casePath(each.caseNo) })),
    ...page,
  })
}

/**
 * `GET /api/v1/cases/{caseNo}`: one case; the same answer for every number that is not one of this
 * court's.
 */
export async function answerCase(request: Request, { actor, params }: Context): Promise<Response> {
  const found = await getReferredCase(actor, { caseNo: decodedParam(params.caseNo ?? '') })
  if (!found.ok) return refusedRead(found.refusal)
  const { packs, confirmations, ...state } = found.value
  return answerJson(request, {
    ...state,
    packs: packs.map((pack) => ({ ...pack, url: packPath(pack.id) })),
    confirmations: confirmations.map(({ papers, ...each }) => ({
      ...each,
      papers: papers.map((paper) => ({ ...paper, url: paperPath(each.id, paper.no) })),
    })),
    url: casePath(state.caseNo),
  })
}
