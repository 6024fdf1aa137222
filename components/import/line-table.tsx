import { Chip, type ChipTone } from '@/components/ui/chip'
import type { Column, ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { WholeDays } from '@/components/ui/whole-days'
import type { ImportKind } from '@/lib/domain/import/kinds'
import type { RowState } from '@/lib/domain/import/row-mistake'
import { IMPORT_PAGE, rowState } from '@/lib/labels/zh-CN/import'
import type { ImportLineView } from '@/lib/queries/import/import-line-view'

const TONES: Record<RowState, ChipTone> = {
  ready: 'court',
  refused: 'danger',
  repeated: 'neutral',
  made: 'ok',
  failed: 'danger',
}

/** The page of what a line has become; null: it has none. */
type HrefOf = (madeId: string, line: ImportLineView) => string | null

const placeWords = ({ sheet, rowInSheet }: ImportLineView) =>
  sheet ? `${sheet} ${rowInSheet}` : rowInSheet

function What({ hrefOf, line }: { hrefOf: HrefOf; line: ImportLineView }) {
  const href = line.state === 'made' && line.madeId ? hrefOf(line.madeId, line) : null
  if (href) return <RowLink href={href}>{line.what[0]}</RowLink>
  return (
    <>
      {line.what.map((sentence) => (
        <p key={sentence}>
          <WholeDays>{sentence}</WholeDays>
        </p>
      ))}
    </>
  )
}

function columnsFor(kind: ImportKind, hrefOf: HrefOf): readonly Column<ImportLineView>[] {
  const { columns } = IMPORT_PAGE
  return [
    {
      key: 'rowNo',
      header: columns.rowNo,
      align: 'right',
      sticky: true,
      className: 'w-16 text-ink-3 whitespace-nowrap',
      cell: placeWords,
    },
    {
      key: 'label',
      header: columns.label[kind],
      className: 'whitespace-normal min-w-[14em]',
      cell: (line) => line.label,
    },
    {
      key: 'state',
      header: columns.state,
      cell: (line) => <Chip tone={TONES[line.state]}>{rowState[line.state]}</Chip>,
    },
    {
      key: 'what',
      header: columns.what,
      className: 'whitespace-normal min-w-[22em]',
      cell: (line) => <What hrefOf={hrefOf} line={line} />,
    },
  ]
}

/** The table of an import's report. `hrefOf`: the page of what a line has become. */
export function lineTable(kind: ImportKind, hrefOf: HrefOf): ListTable<ImportLineView> {
  return {
    caption: IMPORT_PAGE.tabs,
    columns: columnsFor(kind, hrefOf),
    rowKey: (line) => String(line.rowNo),
    renderCard: (line) => (
      <article className="flex flex-col gap-1.5 border-b border-line-2 px-4 py-3.5">
        <p className="flex flex-wrap items-center gap-2">
          <span className="text-ink-3">
            {IMPORT_PAGE.columns.rowNo} {placeWords(line)}
          </span>
          <Chip tone={TONES[line.state]}>{rowState[line.state]}</Chip>
        </p>
        <p className="font-medium">{line.label}</p>
        <div className="text-sm text-ink-2">
          <What hrefOf={hrefOf} line={line} />
        </div>
      </article>
    ),
  }
}
