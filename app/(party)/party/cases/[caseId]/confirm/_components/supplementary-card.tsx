import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import type { OwnConfirmationView } from '@/lib/queries/party/own-confirmation-view'

/**
 * 补充协议: one that waits for signatures, those in force, or the way to propose one where a clause is
 * unclear or the court wants it.
 */
export function SupplementaryCard({
  view: { caseId, supplementary, unclear, order },
}: {
  view: OwnConfirmationView
}) {
  const { mayPropose, waiting, inForce } = supplementary
  const isWanted = unclear.length > 0 || order !== null
  if (!waiting && inForce.length === 0 && !(mayPropose && isWanted)) return null
  const page = `/party/cases/${caseId}/supplement`
  const isNew = !waiting && inForce.length === 0
  return (
    <section className="flex flex-col gap-2 rounded-lg bg-paper p-4">
      <h2 className="font-semibold">{SUPPLEMENTARY.title}</h2>
      {waiting ? (
        <p>
          <WholeDays>{waiting}</WholeDays>
        </p>
      ) : null}
      {inForce.length > 0 ? <p>{SUPPLEMENTARY.card.inForce(inForce)}</p> : null}
      {isNew ? <p className="text-ink-2">{SUPPLEMENTARY.write.what}</p> : null}
      <SoftLink
        href={isNew ? `${page}/write` : page}
        className={`${buttonClasses()} min-h-14 w-full text-lg`}
      >
        {isNew ? SUPPLEMENTARY.propose : SUPPLEMENTARY.card.open}
      </SoftLink>
    </section>
  )
}
