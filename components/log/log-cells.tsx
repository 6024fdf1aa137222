import { Icon } from '@/components/ui/icon'
import { Chip } from '@/components/ui/chip'
import { CellNote } from '@/components/list/data-table'
import { WholeDays } from '@/components/ui/whole-days'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogRow } from '@/lib/queries/log/log-row'

export const NOTHING = <span className="text-ink-3">—</span>

/** What was done; a refusal and a look at somebody's number stand out. */
export function What({ row: { mark, title } }: { row: LogRow }) {
  if (mark === 'refused')
    return (
      <Chip tone="danger" icon="ban">
        {title}
      </Chip>
    )
  return mark === 'unmasked' ? (
    <Chip tone="warn" icon="eye">
      {title}
    </Chip>
  ) : (
    title
  )
}

export function Who({ row: { who, role } }: { row: LogRow }) {
  return (
    <>
      {who}
      {role ? <CellNote>{role}</CellNote> : null}
    </>
  )
}

/** Before and after, each change on its line. */
export function Changes({ row: { changes } }: { row: LogRow }) {
  if (changes.length === 0) return null
  return (
    <ul className="mt-0.5 flex flex-col gap-0.5">
      {changes.map(({ field, before, after }) => (
        // Relative: otherwise the screen reader's text would be placed below the table and lengthen
        // the page.
        <li key={field} className="relative flex flex-wrap items-baseline gap-x-1.5">
          <span className="text-ink-2">{LOG.note(field, '')}</span>
          {before === null ? (
            <span className="text-ink-3">{LOG.none}</span>
          ) : (
            <del className="text-ink-3">{before}</del>
          )}
          <Icon name="arrow-right" className="size-3.5 shrink-0 self-center text-ink-3" />
          <span className="sr-only">{LOG.becomes}</span>
          <ins className="font-medium no-underline">{after ?? LOG.none}</ins>
        </li>
      ))}
    </ul>
  )
}

/** What happened as a sentence, what it changed, why, and by which article. */
export function Detail({ row }: { row: LogRow }) {
  const { sentence, notes, basis } = row
  return (
    <>
      {sentence === null ? NOTHING : <WholeDays>{sentence}</WholeDays>}
      <Changes row={row} />
      {notes.map(({ term, text }) => (
        <span key={term} title={text} className="line-clamp-3 text-ink-2 print:line-clamp-none">
          <WholeDays>{LOG.note(term, text)}</WholeDays>
        </span>
      ))}
      {basis ? <CellNote>{basis}</CellNote> : null}
    </>
  )
}
