import { Card } from '@/components/ui/card'
import { OWN_AUTHORITY } from '@/lib/labels/zh-CN/party-authority'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'
import { OwnLink } from './own-link'

/** For an agent: what they act by, and what is missing. */
export function AuthorityCard({ view: { caseId, authority } }: { view: OwnCaseView }) {
  if (authority === null) return null
  return (
    <Card title={OWN_AUTHORITY.card}>
      <p className="mb-2 text-ink-2">{authority.words}</p>
      <OwnLink
        href={`/party/cases/${caseId}/authority`}
        icon="camera"
        words={authority.isMissing ? OWN_AUTHORITY.open : OWN_AUTHORITY.openAgain}
        waits={authority.isMissing ? [OWN_AUTHORITY.waits] : []}
        look="border-edge"
      />
    </Card>
  )
}
