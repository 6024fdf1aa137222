import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { CONSULT } from '@/lib/labels/zh-CN/consultation'
import { ROSTER } from '@/lib/labels/zh-CN/public-page'
import type { InstitutionCard } from '@/lib/queries/public/institution-card'

function courtsInWords(courts: readonly string[]): string {
  return courts.length > 1 ? ROSTER.courtsMore(courts[0]!, courts.length) : (courts[0] ?? '')
}

/** Institutions of the roster: what they are good at, what they cost, who invited them. */
export function InstitutionRows({ rows }: { rows: readonly InstitutionCard[] }) {
  return (
    <ul className="mt-2 divide-y divide-line-2 border-t border-line-2">
      {rows.map(({ id, name, kind, district, skilled, fees, isFree, answerHours, courts }) => (
        <li key={id} className="py-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <SoftLink
              href={`/roster/${id}`}
              className="inline-flex min-h-11 items-center text-md font-semibold text-court"
            >
              {name}
            </SoftLink>
            <Chip tone={isFree ? 'ok' : 'neutral'}>{fees}</Chip>
          </div>
          <p className="text-ink-2">
            {[kind, district].filter(Boolean).join(' · ')}
            {skilled ? ` · ${CONSULT.skilled(skilled)}` : null}
          </p>
          <p className="text-sm text-ink-3">
            {ROSTER.courts}：{courtsInWords(courts)}
          </p>
          {answerHours === null ? (
            <p className="text-sm text-ink-3">{ROSTER.noConsult}</p>
          ) : (
            <SoftLink
              href={`/consult?institution=${id}`}
              className="inline-flex min-h-11 items-center text-court"
            >
              {ROSTER.toConsult(name)}
            </SoftLink>
          )}
        </li>
      ))}
    </ul>
  )
}
