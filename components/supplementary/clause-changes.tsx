import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import type { ClauseChangeView } from '@/lib/queries/supplementary/supplementary-view'

const WORDS = SUPPLEMENTARY.page

/** How each clause reads before and after. */
export function ClauseChanges({ changes }: { changes: readonly ClauseChangeView[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {changes.map(({ number, before, after, unclear }) => (
        <li key={number} className="border-l-4 border-court/40 pl-3">
          <p className="font-semibold">
            {number}
            {before === null ? `（${WORDS.adds}）` : null}
          </p>
          {before === null ? null : (
            <p className="break-words whitespace-pre-line text-ink-2">
              <span className="text-sm">{WORDS.before}：</span>
              {before}
            </p>
          )}
          <p className="break-words whitespace-pre-line">
            {before === null ? null : <span className="text-sm">{WORDS.after}：</span>}
            <strong className="font-semibold">{after}</strong>
          </p>
          {unclear.map((line) => (
            <p key={line} className="text-warn">
              {line}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
