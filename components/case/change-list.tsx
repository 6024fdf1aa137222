import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import type { ChangeView } from '@/lib/queries/case/changes-view'

/** 更换申请: who applied, why, and what the institution decided. */
export function ChangeList({ changes }: { changes: readonly ChangeView[] }) {
  return (
    <ul className="-my-1 divide-y divide-line-2">
      {changes.map(({ id, what, ground, statement, isOpen, state, settled, decisionText }) => (
        <li key={id} className="py-2.5 break-words">
          <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
            <WholeDays>{what}</WholeDays>
            <Chip tone={isOpen ? 'risk' : 'neutral'}>{state}</Chip>
          </h3>
          <p className="text-sm text-ink-2">{ground}</p>
          <blockquote className="mt-1 border-l-2 border-line pl-3 whitespace-pre-line text-ink-2">
            {statement}
          </blockquote>
          {settled ? (
            <p className="mt-1 text-sm text-ink-3">
              <WholeDays>{settled}</WholeDays>
            </p>
          ) : null}
          {decisionText ? <p className="whitespace-pre-line">{decisionText}</p> : null}
        </li>
      ))}
    </ul>
  )
}
