import type { FiledChangeRequest } from '@/lib/data/stores/case/change-request-store'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { isOpenRequest } from '@/lib/domain/case/change-requests'
import { changeGround } from '@/lib/labels/zh-CN/act-choice'
import { CHANGE } from '@/lib/labels/zh-CN/change'

/** A party's request for another mediator, as every surface shows it. */
export type ChangeView = {
  readonly id: string
  readonly party: string
  readonly mediator: string
  /** “许静 2026-11-20 申请更换谢岚”. */
  readonly what: string
  readonly ground: string
  readonly statement: string
  /** It waits for the institution's decision. */
  readonly isOpen: boolean
  /** 待决定, 已更换, 不予更换, 视为拒绝调解, 无需决定. */
  readonly state: string
  /** Who decided and when, or why nothing is to be decided; null while it waits. */
  readonly settled: string | null
  readonly decisionText: string | null
  /** The days between which a decision lies. */
  readonly requestedOn: string
}

type Standing = Pick<CaseRecord, 'status' | 'mediatorId'>

function stateOf(request: FiledChangeRequest, isOpen: boolean): string {
  if (request.decision !== null) return CHANGE[request.decision]
  if (isOpen) return CHANGE.waits
  return request.refusesToChoose ? CHANGE.deemed : CHANGE.moot
}

function settledBy(request: FiledChangeRequest, isOpen: boolean): string | null {
  const { decidedOn, decidedBy, refusesToChoose, mediatorName } = request
  if (decidedOn !== null) return CHANGE.decided(decidedOn, decidedBy ?? '')
  if (isOpen) return null
  return refusesToChoose ? CHANGE.deemedWhy : CHANGE.mootWhy(mediatorName)
}

/** The requests of a case, latest first. */
export function presentChanges(
  requests: readonly FiledChangeRequest[],
  record: Standing,
): readonly ChangeView[] {
  return requests.toReversed().map((request) => {
    const isOpen = isOpenRequest(request, record)
    return {
      id: request.id,
      party: request.partyName,
      mediator: request.mediatorName,
      what: CHANGE.by(request.partyName, request.requestedOn, request.mediatorName),
      ground: changeGround[request.ground],
      statement: request.statement,
      isOpen,
      state: stateOf(request, isOpen),
      settled: settledBy(request, isOpen),
      decisionText: request.decisionText,
      requestedOn: request.requestedOn,
    }
  })
}
