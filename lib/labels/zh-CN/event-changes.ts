import type { CaseDiff } from '@/lib/domain/audit/event-atoms'
import type { DomainEvent } from '@/lib/domain/audit/events'
import type { Change } from '@/lib/domain/audit/list-changes'
import type { CaseStatus } from '@/lib/domain/case/status'
import { caseStatus } from './case'

const STATUS = '状态'
const MEDIATOR = '调解员'
const DUE = '调解期限'

const leave = (from: string | null, to: string | null) => from && `${from} 至 ${to ?? '未定'}`

const statusWord = (status: string | null) => status && (caseStatus[status as CaseStatus] ?? status)

function caseDiffInWords({ status, mediator, dueOn }: CaseDiff): Change[] {
  return [
    ...(status
      ? [{ field: STATUS, before: statusWord(status.before), after: statusWord(status.after) }]
      : []),
    ...(mediator ? [{ field: MEDIATOR, ...mediator }] : []),
    ...(dueOn ? [{ field: DUE, ...dueOn }] : []),
  ]
}

/** Before and after, where an event carries both or its kind says both. */
export function eventChanges({ kind, data }: DomainEvent): readonly Change[] {
  if ('moved' in data && data.moved) return caseDiffInWords(data.moved)
  switch (kind) {
    case 'mediator.edited':
    case 'institution.edited':
      return data.changes
    case 'mediator.leave-set':
      return [
        {
          field: '请假',
          before: leave(data.beforeFrom, data.beforeTo),
          after: leave(data.from, data.to),
        },
      ]
    case 'mediator.disabled':
      return [{ field: STATUS, before: '启用', after: '停用' }]
    case 'mediator.enabled':
      return [{ field: STATUS, before: '停用', after: '启用' }]
    case 'case.acceptance-undone':
      return [
        {
          field: STATUS,
          before: caseStatus.pending_assignment,
          after: caseStatus.pending_acceptance,
        },
      ]
    case 'case.assignment-undone':
      return [{ field: MEDIATOR, before: data.mediator, after: null }]
    case 'clock.paused':
    case 'clock.extended':
      return data.dueBefore && data.dueBefore !== data.dueOn
        ? [{ field: DUE, before: data.dueBefore, after: data.dueOn }]
        : []
    case 'material.voided':
      return [{ field: data.title, before: '有效', after: '作废' }]
    case 'training.revoked':
      return [{ field: data.title, before: '有效', after: '撤销' }]
    default:
      return []
  }
}
