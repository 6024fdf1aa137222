import { BulkLine } from './bulk-line'
import type { UrgeRow } from './urge-row'

/** A case of a preview with what will become of it, or why it stays as it is. */
export type PreviewLine = {
  readonly row: Pick<UrgeRow, 'caseId' | 'caseNo' | 'parties'>
  readonly said: string
}

/** One part of a preview, those that can be done or those that cannot; nothing without a case. */
export function PreviewPart({
  title,
  lines,
  tone,
}: {
  title: string
  lines: readonly PreviewLine[]
  tone: string
}) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className="mb-1 text-sm text-ink-3">{title}</h3>
      <ul className="divide-y divide-line-2 rounded-md border border-line-2 px-3">
        {lines.map(({ row, said }) => (
          <BulkLine key={row.caseId} row={row}>
            <span className={tone}>{said}</span>
          </BulkLine>
        ))}
      </ul>
    </section>
  )
}
