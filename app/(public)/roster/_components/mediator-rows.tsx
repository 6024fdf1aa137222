import { SoftLink } from '@/components/ui/soft-link'
import { ROSTER } from '@/lib/labels/zh-CN/public-page'
import type { MediatorCard } from '@/lib/queries/public/find-roster'

/** Mediators of the roster: name, title, specialties, and never a number. */
export function MediatorRows({
  rows,
  withInstitution = false,
}: {
  rows: readonly MediatorCard[]
  withInstitution?: boolean
}) {
  return (
    <ul className="mt-2 divide-y divide-line-2 border-t border-line-2">
      {rows.map(({ id, name, title, specialties, introduction, institutionId, institution }) => (
        <li key={id} className="py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-md font-semibold">{name}</span>
            {title ? <span className="text-ink-2">{title}</span> : null}
          </p>
          <p className="text-ink-2">
            {ROSTER.skilled}：{specialties}
          </p>
          {introduction ? <p className="text-ink-2">{introduction}</p> : null}
          {withInstitution ? (
            <SoftLink
              href={`/roster/${institutionId}`}
              className="inline-flex min-h-11 items-center text-court"
            >
              {ROSTER.of(institution)}
            </SoftLink>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
