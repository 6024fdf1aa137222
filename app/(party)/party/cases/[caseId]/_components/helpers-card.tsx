import { Card } from '@/components/ui/card'
import { HELPERS } from '@/lib/labels/zh-CN/party-invited'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'
import { OwnLink } from './own-link'

/** Who was proposed to help, as soon as anyone was; what waits for an answer. */
export function HelpersCard({ view: { caseId, helpers } }: { view: OwnCaseView }) {
  if (helpers.count === 0) return null
  return (
    <Card title={HELPERS.title}>
      <p className="mb-2 text-ink-2">{HELPERS.help}</p>
      <OwnLink
        href={`/party/cases/${caseId}/invited`}
        icon="user-plus"
        words={HELPERS.see}
        waits={helpers.toAnswer > 0 ? [HELPERS.waits] : []}
        look="border-edge"
      />
    </Card>
  )
}
