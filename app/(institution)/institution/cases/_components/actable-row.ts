import type { AcceptAbility, CaseRow } from '@/lib/queries/institution/case-row'

/** What the dialogs of a row need of it: no more goes to the browser. */
export type ActableRow = Pick<
  CaseRow,
  'caseId' | 'caseNo' | 'applicants' | 'respondents' | 'disputeType' | 'courtName'
> & {
  /** null: it does not wait for acceptance. */
  readonly ability: AcceptAbility | null
}

/** The rows that can be accepted or declined from the list. */
export function toActableRows(rows: readonly CaseRow[]): readonly ActableRow[] {
  return rows.flatMap(
    ({
      caseId,
      caseNo,
      applicants,
      respondents,
      disputeType,
      courtName,
      abilities: { accept, decline },
    }) =>
      accept || decline?.allowed
        ? [
            {
              caseId,
              caseNo,
              applicants,
              respondents,
              disputeType,
              courtName,
              ability: accept ?? null,
            },
          ]
        : [],
  )
}
