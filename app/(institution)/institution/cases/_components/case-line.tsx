export interface CaseLineProps {
  applicants: string
  respondents: string
  disputeType: string
  courtName: string
}

/** The case that a dialog is about, in one or two lines. */
export function CaseLine({ applicants, respondents, disputeType, courtName }: CaseLineProps) {
  return (
    <p className="rounded-md bg-head px-3 py-2 text-sm text-ink-2">
      <span className="block font-medium text-ink">
        {applicants} <span className="font-normal text-ink-3">/</span> {respondents}
      </span>
      {disputeType} · {courtName}
    </p>
  )
}
