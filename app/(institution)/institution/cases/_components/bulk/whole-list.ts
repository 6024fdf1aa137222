import { pageHref } from '@/lib/edge/page/search-params'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { SELECTED_AT_MOST, type CaseListView } from '@/lib/queries/institution/find-cases'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { toBulkRow, type BulkRow } from './bulk-row'

/** The way from the selected page to the whole list, and back. */
export interface WholeList {
  readonly href: string
  readonly label: string
  /** That there are more than can be selected at once. */
  readonly note: string | null
  /** Where the whole list is selected: its cases. */
  readonly rows: readonly BulkRow[] | null
}

/**
 * 选择全部 of the conditions in force, or the first of them; null where the page is all of it.
 * `params`: of the page's address, because the reader stays on the page; `here`: its conditions.
 */
export function toWholeList(
  path: string,
  view: Pick<CaseListView, 'rows' | 'total' | 'isMore' | 'selected'>,
  params: Readonly<Record<string, string>>,
  here: Parameters<typeof pageHref>[1],
): WholeList | null {
  const { rows, total, isMore, selected } = view
  if (total <= rows.length && !isMore && !selected) return null
  const isCapped = isMore || total > SELECTED_AT_MOST
  const page = {
    ...here,
    ...Object.fromEntries(PAGE_PARAMS.map((name) => [name, params[name]])),
  }
  return {
    href: pageHref(path, { ...page, all: selected ? null : 1 }),
    label: selected
      ? BULK.onlyPage(rows.length)
      : isCapped
        ? BULK.chooseFirst(SELECTED_AT_MOST)
        : BULK.chooseAll(total),
    note: isCapped ? BULK.atMost(SELECTED_AT_MOST) : null,
    rows: selected && selected.map(toBulkRow),
  }
}
