import { Card } from '@/components/ui/card'
import { IMPORT_PAGE } from '@/lib/labels/zh-CN/import'
import type { CommonMistakeView } from '@/lib/queries/import/import-line-view'

/** Mistakes that several lines share: corrected once in the file, for all of these lines. */
export function CommonMistakes({ mistakes }: { mistakes: readonly CommonMistakeView[] }) {
  return (
    <Card title={IMPORT_PAGE.common} className="mb-4">
      <ul className="flex flex-col gap-2">
        {mistakes.map(({ what, rows, first, sheet }) => (
          <li key={what}>
            {what}
            <span className="block text-sm text-ink-3">
              {IMPORT_PAGE.commonRows(rows, first, sheet)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
