import { DefinitionList } from '@/components/ui/definition-list'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { PageSection } from '../../../_components/page-section'
import { LongText } from './long-text'

const { fields } = CASE_FILE

/** What is claimed, on what facts, how much, and where it comes from. */
export function DisputeSection({ file: { header, dispute } }: Pick<MyCaseView, 'file'>) {
  return (
    <PageSection title={MEDIATOR.file.dispute}>
      <h3 className="text-sm font-normal text-ink-3">{fields.claim}</h3>
      <LongText text={dispute.claim} />
      <h3 className="mt-3 text-sm font-normal text-ink-3">{fields.facts}</h3>
      <LongText text={dispute.facts} />
      <DefinitionList
        columns={1}
        className="mt-4 gap-y-1.5"
        items={[
          {
            term: fields.amount,
            value:
              dispute.amount &&
              [dispute.amount.figures, dispute.amount.capitals].filter(Boolean).join('\n'),
          },
          { term: fields.cause, value: dispute.cause },
          { term: fields.source, value: header.source },
          { term: fields.court, value: header.courtName },
          { term: fields.referredAt, value: dispute.referredAt },
          ...(dispute.courtCaseNo
            ? [{ term: fields.courtCaseNo, value: dispute.courtCaseNo }]
            : []),
        ]}
      />
    </PageSection>
  )
}
