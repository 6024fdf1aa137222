import type { ReactNode } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { Watermark } from '@/components/layout/watermark'
import { Card } from '@/components/ui/card'
import { TabsNav, type TabLink } from '@/components/ui/tabs-nav'
import type { ListPreference, PreferenceList } from '@/lib/domain/list/preference'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { FormAction } from '@/components/forms/action-form'
import { ConditionChips, type ConditionChipsProps } from './condition-chips'
import { DataTable, hideableColumns, type DataTableProps, type ListTable } from './data-table'
import { ExportLink, type ExportLinkProps } from './export-link'
import { ListFoot, type ListFootProps } from './list-foot'
import { ListFrame } from './list-frame'
import { ListKeys } from './list-keys'
import { ListViewButton } from './list-view-button'
import { SelectionArea } from './selection'

/** The part of a list query's view that every list has. */
export interface ListView<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  /** More rows match than `total`: counting stopped there. */
  readonly isMore?: boolean
  readonly size?: number
  readonly preference?: ListPreference
  /** Shown across the page on a court's surface. */
  readonly watermark?: string | null
}

export interface ListPageProps<Row> {
  title: string
  subtitle?: ReactNode
  /** Breadcrumb above the title. */
  trail?: ReactNode
  /** On paper only: who printed the list, and when; a list without it is not printed by itself. */
  printedBy?: string
  view: ListView<Row>
  /** The key of the user's stored columns and density, and the action that stores them. */
  preference?: { readonly list: PreferenceList; readonly save: FormAction }
  exported?: Pick<ExportLinkProps, 'list' | 'params' | 'label'>
  /** More buttons, after print and export. */
  actions?: ReactNode
  /** Between the header and the list: a notice, figures, an upload form. */
  above?: ReactNode
  cardTitle?: string
  tabs?: readonly TabLink[]
  filter?: ReactNode
  conditions?: ConditionChipsProps
  table: ListTable<Row>
  /** Draws the rows instead of `DataTable`: one component of the browser that draws the table. */
  drawRows?: (
    shown: Pick<DataTableProps<Row>, 'empty' | 'sorts' | 'hidden' | 'density'>,
  ) => ReactNode
  /** Shown instead of rows when there is none. */
  empty?: ReactNode
  /** Puts something around the table: the dialogs of its rows, the tips of its columns. */
  surround?: (table: ReactNode) => ReactNode
  /** Makes the rows selectable; shown below the table while some are selected. */
  selectionBar?: ReactNode
  /** Selected rows of the whole list, also of other pages (选择全部). */
  selectedRows?: readonly Row[] | null
  unit: string
  /** Page links, sizes and the headings that sort (lib/edge/page/list-links.ts). */
  links?: Pick<
    ListFootProps,
    'range' | 'previousHref' | 'nextHref' | 'lastHref' | 'jump' | 'sizes'
  > &
    Pick<DataTableProps<Row>, 'sorts'> & { readonly printHref?: string }
  withoutKeys?: ListFootProps['withoutKeys']
  /** At the end of the card: what the numbers mean. */
  below?: ReactNode
}

/** A page with one list: header, tabs, conditions, table, selection, foot. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { view, table, preference, exported, tabs, conditions, links } = props
  const ids = view.rows.map(table.rowKey)
  return (
    <div data-print="list">
      {view.watermark ? <Watermark text={view.watermark} /> : null}
      <PageHeader
        title={props.title}
        subtitle={props.subtitle}
        trail={props.trail}
        actions={
          <>
            {preference && view.preference ? (
              <ListViewButton
                list={preference.list}
                columns={hideableColumns(table.columns)}
                preference={view.preference}
                action={preference.save}
              />
            ) : null}
            {props.printedBy ? (
              <PrintButton wholeHref={view.total > view.rows.length ? links?.printHref : null} />
            ) : null}
            {exported ? <ExportLink {...exported} /> : null}
            {props.actions}
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">
        {tabs?.find(({ isCurrent }) => isCurrent)?.label} {props.printedBy}
      </p>
      {props.above}
      <ListFrame>
        <Card title={props.cardTitle} flush>
          {tabs ? <TabsNav label={SHELL.views} tabs={tabs} /> : null}
          {props.filter}
          {conditions ? (
            <ConditionChips conditions={conditions.conditions} resetHref={conditions.resetHref} />
          ) : null}
          <ListRows {...props} ids={ids} />
          {view.total === 0 ? null : (
            <ListFoot
              total={view.total}
              isMore={view.isMore ?? false}
              size={view.size}
              unit={props.unit}
              range={links?.range}
              previousHref={links?.previousHref}
              nextHref={links?.nextHref}
              lastHref={links?.lastHref}
              jump={links?.jump}
              sizes={links?.sizes}
              {...(props.withoutKeys && { withoutKeys: props.withoutKeys })}
            />
          )}
          {props.below}
        </Card>
      </ListFrame>
    </div>
  )
}

function ListRows<Row>({
  view,
  table,
  drawRows,
  surround,
  empty,
  selectionBar,
  selectedRows,
  links,
  ids,
}: ListPageProps<Row> & { ids: readonly string[] }) {
  const shown = {
    empty,
    sorts: links?.sorts,
    ...(view.preference && {
      hidden: view.preference.hidden,
      density: view.preference.density,
    }),
  }
  const drawn = drawRows ? drawRows(shown) : <DataTable {...table} rows={view.rows} {...shown} />
  const rows = <ListKeys rowsKey={ids.join()}>{surround ? surround(drawn) : drawn}</ListKeys>
  if (!selectionBar) return rows
  return (
    <SelectionArea ids={ids} whole={selectedRows?.map(table.rowKey)}>
      {rows}
      {selectionBar}
    </SelectionArea>
  )
}
