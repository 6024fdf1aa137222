import { Card } from '@/components/ui/card'
import { PARTY } from '@/lib/labels/zh-CN/party'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'

/** What it is about: the claim and the facts. */
export function DisputeCard({ view: { isApplicant, claim, facts } }: { view: OwnCaseView }) {
  return (
    <Card title={isApplicant ? PARTY.ownDispute : PARTY.dispute}>
      <p className="break-words whitespace-pre-line">{claim}</p>
      <details className="mt-2">
        <summary className="flex min-h-11 cursor-pointer items-center text-court">
          {PARTY.facts}
        </summary>
        <p className="break-words whitespace-pre-line">{facts}</p>
      </details>
    </Card>
  )
}
