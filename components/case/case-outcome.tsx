import { DefinitionList } from '@/components/ui/definition-list'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { DECLINE_NOTICE } from '@/lib/labels/zh-CN/decline-notice'
import type { CaseFileView } from '@/lib/queries/case/case-file-view'
import { DeclineNotice } from './decline-notice'

const { fields } = CASE_FILE

/** How the case ended, with the four records of 在线调解规则 第21条 where it failed. */
export function ClosingFacts({ closing }: { closing: NonNullable<CaseFileView['closing']> }) {
  const rest = [
    { term: fields.partyStatement, value: closing.statement, wide: true },
    { term: fields.failureReason, value: closing.failureReason, wide: true },
    { term: fields.costRaising, value: closing.costRaising, wide: true },
    { term: fields.courtNotes, value: closing.courtNotes, wide: true },
  ].filter(({ value }) => value !== null)
  return (
    <DefinitionList
      columns={1}
      items={[
        { term: fields.outcome, value: <span className="font-semibold">{closing.outcome}</span> },
        { term: fields.account, value: closing.account, wide: true },
        ...rest,
      ]}
    />
  )
}

/** Why an institution sent the case back: who, when, in which words, and the notice it wrote. */
export function DeclineFacts({
  declines,
  mayDownload,
}: {
  declines: CaseFileView['declines']
  mayDownload: boolean
}) {
  return (
    <ul className="flex flex-col divide-y divide-line-2">
      {declines.map((decline) => (
        <li key={decline.at + decline.institutionName} className="py-3 first:pt-0 last:pb-0">
          <DefinitionList
            items={[
              { term: fields.institution, value: decline.institutionName },
              { term: fields.at, value: decline.at },
              {
                term: fields.reason,
                value: <span className="font-semibold">{decline.reason}</span>,
              },
              { term: fields.by, value: decline.by },
              { term: fields.text, value: decline.text, wide: true },
              ...(decline.notice
                ? [
                    {
                      term: DECLINE_NOTICE.title,
                      value: <DeclineNotice notice={decline.notice} mayDownload={mayDownload} />,
                      wide: true,
                    },
                  ]
                : []),
            ]}
          />
        </li>
      ))}
    </ul>
  )
}

/** A disclosure that waits for the institution's decision (在线调解规则 第13条). */
export function DisclosureFacts({
  disclosure,
}: {
  disclosure: NonNullable<CaseFileView['disclosure']>
}) {
  return (
    <DefinitionList
      columns={1}
      items={[
        { term: fields.mediator, value: disclosure.mediator },
        { term: fields.madeAt, value: disclosure.madeAt },
        { term: fields.grounds, value: disclosure.grounds.join('\n') },
        { term: fields.statement, value: disclosure.statement, wide: true },
      ]}
    />
  )
}
