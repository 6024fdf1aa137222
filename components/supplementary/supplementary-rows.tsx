import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import type { MediatedSupplementaryRow } from '@/lib/queries/supplementary/get-mediated-supplementary'

/** 补充协议 of a case, the latest first: where each is; `hasFiles`: with its signed text. */
export function SupplementaryRows({
  rows,
  hasFiles = false,
}: {
  rows: readonly MediatedSupplementaryRow[]
  hasFiles?: boolean
}) {
  return (
    <ul className="divide-y divide-line-2">
      {rows.map(({ id, title, state, lines, href }) => (
        <li key={id} className="py-2">
          <p className="font-semibold">
            {title} · {state}
          </p>
          {lines.map((line) => (
            <p key={line} className="text-sm text-ink-3">
              {line}
            </p>
          ))}
          {hasFiles && href ? (
            <a
              href={href}
              className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
            >
              {SUPPLEMENTARY.desk.openOf(title)}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
