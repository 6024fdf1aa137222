import { Chip } from '@/components/ui/chip'
import type { FormerMediatorView } from '@/lib/queries/case/case-file-view'

/** Who had the case before, how and why they left it, latest first. */
export function FormerMediators({ former }: { former: readonly FormerMediatorView[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line-2">
      {former.map(({ id, name, until, how, reason, text }) => (
        <li key={id} className="py-2.5 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-2">
            <span className="font-semibold">{name}</span>
            <Chip tone="risk">{how}</Chip>
            {reason}
          </p>
          <p className="text-sm text-ink-3">{until}</p>
          {text ? <p className="mt-0.5 whitespace-pre-line text-ink-2">{text}</p> : null}
        </li>
      ))}
    </ul>
  )
}
