import { DeliveryList } from '@/components/case/delivery-list'
import { DELIVERY } from '@/lib/labels/zh-CN/delivery'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { PageSection } from '../../../_components/page-section'

/** The notices to the parties and how they were served. */
export function DeliverySection({ file }: Pick<MyCaseView, 'file'>) {
  if (file.deliveries.length === 0) return null
  return (
    <PageSection title={DELIVERY.title}>
      <DeliveryList deliveries={file.deliveries} />
    </PageSection>
  )
}
