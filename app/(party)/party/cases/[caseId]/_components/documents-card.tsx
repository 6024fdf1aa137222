import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { OWN_DOCUMENTS } from '@/lib/labels/zh-CN/own-document'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'

/** What waits to be signed and what is signed; not shown before there is anything. */
export function DocumentsCard({ view: { caseId, documents, effective } }: { view: OwnCaseView }) {
  if (documents.count === 0) return null
  return (
    <Card title={OWN_DOCUMENTS.card}>
      <p className="mb-2 text-ink-2">{OWN_DOCUMENTS.cardHelp}</p>
      {effective ? (
        <p className="mb-2">
          <WholeDays>{OWN_DOCUMENTS.effective(effective)}</WholeDays>
        </p>
      ) : null}
      <SoftLink
        href={`/party/cases/${caseId}/documents`}
        className="flex min-h-14 items-center gap-3 rounded-lg border-2 border-edge px-4 font-semibold"
      >
        <Icon name="file-text" className="size-[1.15em] shrink-0" />
        <span className="min-w-0 flex-1">{OWN_DOCUMENTS.title}</span>
        {documents.toSign > 0 ? (
          <Chip tone="warn">{OWN_DOCUMENTS.toSign(documents.toSign)}</Chip>
        ) : null}
        <Icon name="chevron-right" className="size-[1.15em] shrink-0" />
      </SoftLink>
    </Card>
  )
}
