import type { ReactNode } from 'react'
import { StatusBadge } from '@/components/case/status-badge'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { CellNote, NoValue, type Column, type ListTable } from '@/components/list/data-table'
import { PartiesCell } from '@/components/list/parties-cell'
import { RowLink } from '@/components/list/row-link'
import { selectionColumn } from '@/components/list/selection-column'
import type { ArchivingState } from '@/lib/domain/dossier/archiving-state'
import { archivingState } from '@/lib/labels/zh-CN/archiving-state'
import { DOSSIER_LIST } from '@/lib/labels/zh-CN/dossier'
import type { DossierRow } from '@/lib/queries/case/dossier-row'

const { columns: words } = DOSSIER_LIST
const LINK =
  'rounded-sm text-court hover:text-court-strong hover:underline underline-offset-4 phone:inline-flex phone:min-h-11 phone:items-center'

/** Names of the slots that are owed and empty. */
function MissingCell({ missing }: Pick<DossierRow, 'missing'>) {
  if (missing.length === 0) return <Chip tone="ok">{DOSSIER_LIST.complete}</Chip>
  const names = missing.join(DOSSIER_LIST.comma)
  return (
    <span>
      <Chip tone="warn">{DOSSIER_LIST.missing(missing.length)}</Chip>
      <CellNote>
        <span
          title={names}
          className="line-clamp-1 sm:min-w-[13em] print:line-clamp-none print:max-w-[21em]"
        >
          {names}
        </span>
      </CellNote>
    </span>
  )
}

const TONES = {
  lacking: 'warn',
  ready: 'neutral',
  working: 'court',
  failed: 'danger',
  archived: 'ok',
  unbound: 'warn',
  supplemented: 'ok',
} as const satisfies Record<ArchivingState, ChipTone>

function ArchivingCell({ archiving, destruction }: Pick<DossierRow, 'archiving' | 'destruction'>) {
  if (!archiving) return <NoValue />
  return (
    <span>
      <Chip tone={TONES[archiving]}>{archivingState[archiving]}</Chip>
      {destruction ? (
        <CellNote>
          <span className="block whitespace-normal sm:max-w-[12em]">{destruction}</span>
        </CellNote>
      ) : null}
    </span>
  )
}

function LastAddedCell({ last }: { last: DossierRow['lastAdded'] }) {
  if (!last) return <NoValue />
  return (
    <span>
      {last.at}
      <CellNote>
        <span className="line-clamp-1 break-all sm:min-w-[13.5em]">
          {DOSSIER_LIST.lastAdded(last.title, last.by)}
        </span>
      </CellNote>
    </span>
  )
}

export interface DossierColumnsProps {
  /** The folder of this surface's dossiers: /institution/dossiers. */
  folder: string
  from: number
  /** A court reads of several institutions. */
  withInstitution: boolean
  /** The rows can be selected: the list is in a SelectionArea. */
  withSelection?: boolean
}

/** The columns of 电子卷宗记录. */
function dossierColumns({
  folder,
  from,
  withInstitution,
  withSelection = false,
}: DossierColumnsProps): readonly Column<DossierRow>[] {
  const column = (
    key: keyof typeof words,
    cell: (row: DossierRow, index: number) => ReactNode,
    rest: Partial<Column<DossierRow>> = {},
  ): Column<DossierRow> => ({ key, header: words[key], cell, ...rest })
  const address = ({ caseId }: DossierRow) => `${folder}/${caseId}`
  return [
    ...(withSelection
      ? [selectionColumn<DossierRow>(({ caseId, caseNo }) => ({ id: caseId, label: caseNo }))]
      : []),
    column('index', (_, index) => from + index, {
      align: 'center',
      isFixed: true,
      card: 'none',
      className: 'w-12 text-ink-3',
    }),
    column(
      'caseNo',
      (row) => (
        <RowLink href={address(row)} data-row-link className={LINK}>
          {row.caseNo}
        </RowLink>
      ),
      {
        isFixed: true,
        card: 'title',
        ...(withSelection ? { className: 'cell-start left-9' } : { sticky: true }),
      },
    ),
    column('parties', (row) => <PartiesCell {...row} />, {
      className: 'col-parties',
      headClass: 'sm:min-w-[6.5em]',
    }),
    column('status', (row) => <StatusBadge status={row.status} />, { card: 'aside' }),
    column('archiving', (row) => <ArchivingCell {...row} />),
    ...(withInstitution
      ? [
          column('institution', (row) => row.institution ?? <NoValue />, {
            className: 'whitespace-normal sm:min-w-[8em]',
          }),
        ]
      : []),
    column('mediator', (row) => row.mediator ?? <NoValue />),
    column('materials', (row) => DOSSIER_LIST.pieces(row.materials), { align: 'right' }),
    column('missing', (row) => <MissingCell missing={row.missing} />, {
      className: 'whitespace-normal',
    }),
    column('lastAdded', (row) => <LastAddedCell last={row.lastAdded} />, {
      className: 'whitespace-normal sm:min-w-[10em]',
    }),
    column(
      'act',
      (row) => (
        <RowLink href={address(row)} aria-label={DOSSIER_LIST.openOf(row.caseNo)} className={LINK}>
          {DOSSIER_LIST.open}
        </RowLink>
      ),
      { sticky: 'end', isFixed: true, card: 'foot' },
    ),
  ]
}

/** 电子卷宗记录: a table on a desk, cards on a phone. */
export function dossierTable(props: DossierColumnsProps): ListTable<DossierRow> {
  return {
    caption: DOSSIER_LIST.title,
    columns: dossierColumns(props),
    rowKey: ({ caseId }) => caseId,
    isStacked: true,
    isNarrow: true,
  }
}
