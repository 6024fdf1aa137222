import type { Column } from '@/components/list/data-table'
import { RowTitle } from '@/components/list/row-title'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { ValueState } from '@/lib/domain/dictionary/values'
import { DICTIONARY, valueState } from '@/lib/labels/zh-CN/dictionary'
import type { ValueRow } from '@/lib/queries/system/find-dictionaries'

const TONES: Record<ValueState, ChipTone> = {
  in_force: 'ok',
  retiring: 'warn',
  coming: 'court',
  retired: 'neutral',
}

/** Blank before the name of a value that is below another one. */
const INDENTS = ['', 'pl-4', 'pl-8', 'pl-12'] as const

const { columns } = DICTIONARY

/** The table of values; of one that may only be read no page is offered. */
export function valueColumns(path: string, isOpen: boolean): readonly Column<ValueRow>[] {
  return [
    {
      key: 'name',
      header: columns.name,
      card: 'title',
      className: 'wrap sm:min-w-[14em]',
      cell: ({ code, name, level, kept }) => (
        <span className={INDENTS[Math.min(level, 3)]}>
          {isOpen ? <RowTitle href={`${path}/${encodeURIComponent(code)}`}>{name}</RowTitle> : name}
          {kept ? <span className="ml-2 text-sm text-ink-3">{DICTIONARY.kept}</span> : null}
        </span>
      ),
    },
    {
      key: 'state',
      header: columns.state,
      card: 'aside',
      cell: ({ state }) => <Chip tone={TONES[state]}>{valueState[state]}</Chip>,
    },
    { key: 'code', header: columns.code, cell: ({ code }) => code },
    {
      key: 'aliases',
      header: columns.aliases,
      className: 'wrap',
      cell: ({ aliases }) => aliases || '—',
    },
    {
      key: 'since',
      header: columns.since,
      cell: ({ validFrom }) => validFrom ?? DICTIONARY.always,
    },
    { key: 'until', header: columns.until, cell: ({ retiredFrom }) => retiredFrom ?? '—' },
    {
      key: 'successor',
      header: columns.successor,
      className: 'wrap',
      cell: ({ successor }) => successor ?? '—',
    },
  ]
}
