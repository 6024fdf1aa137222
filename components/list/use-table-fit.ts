'use client'

import { useEffect, type RefObject } from 'react'

/**
 * Says on the region of a list's table whether the table fits its width (`data-fit`). Then nothing
 * scrolls inside the region, and app/styles/table-cells.css lets the page alone scroll. Measured
 * again with every change of width: of the window, of the letters, of the rows.
 * @param rowsKey changes with the rows, since an empty list has no table
 */
export function useTableFit(list: RefObject<HTMLElement | null>, rowsKey: string): void {
  useEffect(() => {
    const region = list.current?.querySelector<HTMLElement>('[data-list-rows]')
    const table = region?.querySelector('table')
    if (!region || !table) return
    const observer = new ResizeObserver(() => {
      region.dataset.fit = String(table.offsetWidth <= region.clientWidth)
    })
    observer.observe(region)
    observer.observe(table)
    return () => observer.disconnect()
  }, [list, rowsKey])
}
