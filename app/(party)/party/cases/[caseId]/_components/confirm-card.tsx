import { Card } from '@/components/ui/card'
import { WholeDays } from '@/components/ui/whole-days'
import { PARTY_CONFIRMATION } from '@/lib/labels/zh-CN/party-confirmation'
import { OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'
import { OwnLink } from './own-link'

/** 司法确认, once the agreement is in effect. */
export function ConfirmCard({ view: { caseId, confirmation } }: { view: OwnCaseView }) {
  if (!confirmation) return null
  return (
    <Card title={OWN_CONFIRMATION.card}>
      <p className="mb-2 text-ink-2">{PARTY_CONFIRMATION.effect}</p>
      {confirmation.left.map((line) => (
        <p key={line} className="mb-2 font-semibold">
          <WholeDays>{line}</WholeDays>
        </p>
      ))}
      <OwnLink
        href={`/party/cases/${caseId}/confirm`}
        icon="circle-check"
        words={confirmation.words}
        waits={confirmation.waits ? [OWN_CONFIRMATION.waits] : []}
        look="border-edge"
      />
      {confirmation.supplementary ? (
        <div className="mt-2">
          <OwnLink
            href={`/party/cases/${caseId}/supplement`}
            icon="file-text"
            words={confirmation.supplementary.words}
            waits={confirmation.supplementary.waits ? [OWN_CONFIRMATION.waits] : []}
            look="border-edge"
          />
        </div>
      ) : null}
    </Card>
  )
}
