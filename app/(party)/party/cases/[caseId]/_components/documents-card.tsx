import { Card } from '@/components/ui/card'
import { WholeDays } from '@/components/ui/whole-days'
import { OWN_DOCUMENTS } from '@/lib/labels/zh-CN/own-document'
import { OWN_FACTS } from '@/lib/labels/zh-CN/own-facts'
import { OWN_MINUTES } from '@/lib/labels/zh-CN/own-minutes'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'
import { OwnLink } from './own-link'

/** What waits to be signed and what is signed; not shown before there is anything. */
export function DocumentsCard({
  view: { caseId, documents, minutes, putFacts, effective },
}: {
  view: OwnCaseView
}) {
  if (documents.count + minutes.count + putFacts.count === 0) return null
  return (
    <Card title={OWN_DOCUMENTS.card}>
      <p className="mb-2 text-ink-2">{OWN_DOCUMENTS.cardHelp}</p>
      {effective ? (
        <p className="mb-2">
          <WholeDays>{OWN_DOCUMENTS.effective(effective)}</WholeDays>
        </p>
      ) : null}
      <div className="flex flex-col gap-2">
        {documents.count > 0 ? (
          <OwnLink
            href={`/party/cases/${caseId}/documents`}
            icon="file-text"
            words={OWN_DOCUMENTS.title}
            waits={documents.toSign > 0 ? [OWN_DOCUMENTS.toSign(documents.toSign)] : []}
            look="border-edge"
          />
        ) : null}
        {minutes.count > 0 ? (
          <OwnLink
            href={`/party/cases/${caseId}/minutes`}
            icon="clipboard-list"
            words={OWN_MINUTES.title}
            waits={minutes.toAnswer > 0 ? [OWN_MINUTES.waits(minutes.toAnswer)] : []}
            look="border-edge"
          />
        ) : null}
        {putFacts.count > 0 ? (
          <OwnLink
            href={`/party/cases/${caseId}/facts`}
            icon="list-todo"
            words={OWN_FACTS.title}
            waits={putFacts.toAnswer > 0 ? [OWN_FACTS.waits(putFacts.toAnswer)] : []}
            look="border-edge"
          />
        ) : null}
      </div>
    </Card>
  )
}
