import { CellNote, NoValue } from '@/components/list/data-table'
import { URGE } from '@/lib/labels/zh-CN/urge'
import type { CaseRow } from '@/lib/queries/institution/case-row'

/** The mediator; of a case that waits for them since it was urged, when that was. */
export function MediatorCell({ mediator, urge }: Pick<CaseRow, 'mediator' | 'urge'>) {
  if (!mediator) return <NoValue />
  return (
    <>
      {mediator}
      {urge?.urged ? <CellNote>{URGE.urged(urge.urged.moment)}</CellNote> : null}
    </>
  )
}
