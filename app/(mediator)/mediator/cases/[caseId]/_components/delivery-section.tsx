import { DeliveryList } from '@/components/case/delivery-list'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { DELIVERY } from '@/lib/labels/zh-CN/delivery'
import { RECORD_SERVICE } from '@/lib/labels/zh-CN/mediator-acts/service'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

const BUTTON = `${buttonClasses()} mt-2 min-h-11 rounded-lg`

/** The notices to the parties, how they were served, and the way to record a service by hand. */
export function DeliverySection({ file }: Pick<MyCaseView, 'file'>) {
  const mayRecord = file.abilities.allowed.includes('record_service')
  if (file.deliveries.length === 0 && !mayRecord) return null
  const form = `/mediator/cases/${file.header.caseId}/service`
  return (
    <PageSection title={DELIVERY.title}>
      {file.deliveries.length === 0 ? (
        <p className="text-ink-3">{DELIVERY.none}</p>
      ) : (
        <DeliveryList
          deliveries={file.deliveries}
          sheetHref={`/mediator/cases/${file.header.caseId}/services`}
          renderActs={({ partyId, name, title, toServe }) =>
            mayRecord && toServe ? (
              <SoftLink
                href={`${form}?party=${partyId}&subject=${encodeURIComponent(toServe)}`}
                aria-label={RECORD_SERVICE.of(name, title)}
                className={BUTTON}
              >
                <LinkMark />
                {RECORD_SERVICE.button}
              </SoftLink>
            ) : null
          }
        />
      )}
      {mayRecord ? (
        <div className="mt-3 flex flex-wrap gap-2 border-t border-line-2 pt-1">
          <SoftLink href={form} className={BUTTON}>
            <LinkMark />
            {RECORD_SERVICE.other}
          </SoftLink>
        </div>
      ) : null}
    </PageSection>
  )
}
