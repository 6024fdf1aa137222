import { ComplaintText } from '@/components/complaint/complaint-text'
import { SHOWN_COMPLAINT } from '@/lib/labels/zh-CN/complaint'
import type { ComplaintView } from '@/lib/queries/complaint/get-complaint'
import { PageSection } from '../../../_components/page-section'

/** The complaints about this mediator that an answer shows; of others there is no trace. */
export function ComplaintSection({
  complaints,
}: {
  complaints: readonly Omit<ComplaintView, 'shown' | 'answerable' | 'hearing'>[]
}) {
  if (complaints.length === 0) return null
  return (
    <PageSection title={SHOWN_COMPLAINT.title}>
      <p className="mb-3 text-ink-2">{SHOWN_COMPLAINT.help}</p>
      <div className="flex flex-col gap-6">
        {complaints.map((complaint) => (
          <ComplaintText key={complaint.id} view={complaint} />
        ))}
      </div>
    </PageSection>
  )
}
