import { DefinitionList } from '@/components/ui/definition-list'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import type { CaseFileView } from '@/lib/queries/case/case-file-view'

const { fields } = CASE_FILE

/**
 * What the dispute is about: amount in figures and capitals, claim, facts, and where it comes from.
 */
export function DisputeFacts({
  file: { header, dispute },
}: {
  file: Pick<CaseFileView, 'header' | 'dispute'>
}) {
  const { amount } = dispute
  const optional = [
    { term: fields.institution, value: header.institutionName },
    { term: fields.courtCaseNo, value: dispute.courtCaseNo },
    { term: fields.referrer, value: dispute.referrer },
    { term: fields.acceptedAt, value: dispute.acceptedAt },
    { term: fields.closedAt, value: dispute.closedAt },
  ].filter(({ value }) => value !== null)
  const long = [
    { term: fields.summary, value: dispute.summary, wide: true },
    { term: fields.jurisdiction, value: dispute.jurisdiction, wide: true },
  ].filter(({ value }) => value !== null)
  return (
    <div className="flex flex-col gap-4">
      <DefinitionList
        items={[
          { term: fields.disputeType, value: header.disputeType },
          { term: fields.cause, value: dispute.cause },
          {
            term: fields.amount,
            value: amount && (
              <>
                <span className="font-semibold">{amount.figures}</span>
                {amount.capitals ? (
                  <span className="block text-sm text-ink-2">{amount.capitals}</span>
                ) : null}
              </>
            ),
          },
          { term: fields.source, value: header.source },
          { term: fields.stage, value: dispute.stage },
          { term: fields.court, value: header.courtName },
          { term: fields.referredAt, value: dispute.referredAt },
          { term: fields.receivedAt, value: dispute.receivedAt },
          ...optional,
        ]}
      />
      <DefinitionList
        className="gap-y-2.5 border-t border-line-2 pt-3.5"
        columns={1}
        items={[
          { term: fields.claim, value: dispute.claim, wide: true },
          { term: fields.facts, value: dispute.facts, wide: true },
          ...long,
        ]}
      />
    </div>
  )
}
