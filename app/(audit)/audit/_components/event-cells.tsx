import { Ban, Eye } from 'lucide-react'
import Link from 'next/link'
import { Chip } from '@/components/ui/chip'
import { CellNote } from '@/components/ui/data-table'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import type { EventRow } from '@/lib/queries/audit/event-row'
import type { EventsAsked } from '@/lib/queries/audit/find-events'
import { eventsHref, EVERYTHING } from './events-href'

/** What was done; a refusal and a look at somebody's number stand out. */
export function What({ row: { mark, title } }: { row: EventRow }) {
  if (mark === 'refused') return <Chip tone="danger" icon={Ban}>{title}</Chip>
  return mark === 'unmasked' ? <Chip tone="warn" icon={Eye}>{title}</Chip> : title
}

export function Who({ row: { who, role } }: { row: EventRow }) {
  return <>{who}{role ? <CellNote>{role}</CellNote> : null}</>
}

/** The case by its number, which leads to everything recorded of it; below it whose it was at that moment. */
export function Where({ row: { caseNo, home }, asked }: { row: EventRow; asked: EventsAsked }) {
  const number = caseNo && caseNo !== asked.caseNo
    ? (
      <Link href={eventsHref({ ...EVERYTHING, caseNo })} title={AUDIT.onlyThisCase} className="rounded-sm text-court hover:text-court-strong hover:underline underline-offset-4 phone:inline-flex phone:min-h-11 phone:items-center">
        {caseNo}
      </Link>
    )
    : caseNo
  if (!number) return home || <span className="text-ink-3">—</span>
  return <>{number}{home ? <CellNote>{home}</CellNote> : null}</>
}

export function Detail({ row: { sentence, reason, basis } }: { row: EventRow }) {
  return (
    <>
      {sentence ?? <span className="text-ink-3">—</span>}
      {reason ? <span className="block text-ink-2">{reason}</span> : null}
      {basis ? <CellNote>{basis}</CellNote> : null}
    </>
  )
}
