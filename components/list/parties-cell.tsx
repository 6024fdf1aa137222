import { CellNote } from './data-table'

/** 申请人 with 被申请人 below, each in one line; a title holds what is cut off. */
export function PartiesCell({
  applicants,
  respondents,
}: {
  applicants: string
  respondents: string
}) {
  return (
    <>
      <span className="cell-line" title={applicants}>
        {applicants}
      </span>
      <CellNote>
        <span className="cell-line" title={respondents}>
          {respondents}
        </span>
      </CellNote>
    </>
  )
}
