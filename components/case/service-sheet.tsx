import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { PROGRESS } from '@/lib/labels/zh-CN/progress'
import { SERVICE_SHEET } from '@/lib/labels/zh-CN/service-sheet'
import type { DeliveryView } from '@/lib/queries/case/deliveries-view'
import type { ServiceSheetView } from '@/lib/queries/case/service-sheet-view'

/**
 * 送达回证, to read and to print on A4: of each party every service with its attempts, and where it
 * signs.
 */
export function ServiceSheet({ sheet }: { sheet: ServiceSheetView }) {
  const { header, parties, printed } = sheet
  return (
    <div className="flex max-w-[60rem] flex-col gap-4 print:max-w-none">
      <h2 className="hidden text-center text-xl font-semibold print:block">
        {SERVICE_SHEET.title}
      </h2>
      {parties.length === 0 ? <p className="px-1 text-ink-3">{SERVICE_SHEET.none}</p> : null}
      {parties.map(({ partyId, name, side, services }) => (
        <Card
          key={partyId}
          title={
            <>
              {SERVICE_SHEET.recipient(name)} <Chip>{side}</Chip>
            </>
          }
        >
          <ol className="-my-1 divide-y divide-line-2">
            {services.map((service) => (
              <ServiceRow key={service.id} service={service} />
            ))}
          </ol>
          <p className="mt-6 hidden flex-wrap justify-between gap-x-8 gap-y-4 print:flex">
            <span>{SERVICE_SHEET.signature}</span>
            <span>{SERVICE_SHEET.day}</span>
          </p>
        </Card>
      ))}
      {parties.length > 0 ? (
        <p className="mt-4 hidden justify-between print:flex">
          <span>{SERVICE_SHEET.server}</span>
          <span>{SERVICE_SHEET.day}</span>
        </p>
      ) : null}
      <p className="hidden text-sm text-ink-3 print:block">
        {CASE_FILE.fields.caseNo} {header.caseNo} · {PROGRESS.printedAt(printed.at, printed.by)}
      </p>
    </div>
  )
}

function ServiceRow({ service }: { service: DeliveryView }) {
  const { title, name, isForOther, stateWords, how, attempts, hint, note } = service
  return (
    <li className="flex break-inside-avoid flex-wrap gap-x-4 gap-y-0.5 py-2">
      <p className="w-[14em] font-medium break-words">{title}</p>
      <div className="min-w-0 flex-1 basis-[14em] break-words">
        {isForOther ? <p>{SERVICE_SHEET.receiver(name)}</p> : null}
        <p>{how}</p>
        {attempts.map((attempt) => (
          <p key={attempt} className="text-sm text-ink-2">
            {attempt}
          </p>
        ))}
        {hint ? <p className="text-sm text-ink-3">{hint}</p> : null}
        {note ? <p className="text-sm text-ink-2">{note}</p> : null}
      </div>
      <p className="w-[5em] font-medium">{stateWords}</p>
    </li>
  )
}
