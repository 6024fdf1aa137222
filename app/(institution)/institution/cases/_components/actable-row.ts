import type { AcceptAbility, CaseRow } from '@/lib/queries/institution/case-row'
import type { RecordRow } from '@/lib/queries/institution/record-row'

/** The part of a list row that its acts need in the browser. */
export type ActableRow = Pick<CaseRow, 'caseId' | 'caseNo' | 'courtName' | 'mediator'> & {
  /** Null where the case does not wait for acceptance. */
  readonly ability: AcceptAbility | null
}

type Actable = CaseRow | (RecordRow & { readonly abilities?: undefined })

/** The rows that can be accepted, declined or urged from the list. */
export function toActableRows(rows: readonly Actable[]): readonly ActableRow[] {
  return rows.flatMap(({ caseId, caseNo, courtName, mediator, urge, abilities }) =>
    abilities?.accept || abilities?.decline?.allowed || urge?.ability.allowed
      ? [{ caseId, caseNo, courtName, mediator, ability: abilities?.accept ?? null }]
      : [],
  )
}
