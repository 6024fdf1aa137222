import { pagePerson } from './page-person'

// Where the reader of this tab last was in each list: its conditions and page, and the row that was
// opened. A list's address may name people: both are forgotten at sign-out, and of another person
// they are not read.

const PREFIX = 'heyi-list:'

/** What the address says once and a way back must not repeat: a notice, and a selection. */
const NOT_KEPT = ['done', 'case', 'all']

/** The row that was opened: the address of its main link, and its place on the page. */
export interface OpenedRow {
  readonly href: string
  readonly index: number
}

interface LastView {
  readonly address: string
  readonly row: OpenedRow | null
}

const entryOf = (path: string) => `${PREFIX}${pagePerson()}:${path}`

function isLastView(value: unknown): value is LastView {
  return value !== null && typeof value === 'object' && 'address' in value && 'row' in value
}

/** A device may refuse its storage; then every list begins at its start. */
function read(path: string): LastView | null {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(entryOf(path)) ?? 'null')
    return isLastView(stored) ? stored : null
  } catch {
    return null
  }
}

function write(path: string, view: LastView): void {
  try {
    window.sessionStorage.setItem(entryOf(path), JSON.stringify(view))
  } catch {
    // As above.
  }
}

/** The address of the list on this page, as a way back leads to it. */
function presentAddress(): string {
  const { pathname, search } = window.location
  const params = new URLSearchParams(search)
  for (const name of NOT_KEPT) params.delete(name)
  return params.size > 0 ? `${pathname}?${params}` : pathname
}

/** Remembers the present view of the list on this page. */
export function rememberView(): void {
  const address = presentAddress()
  const last = read(window.location.pathname)
  write(window.location.pathname, {
    address,
    row: last?.address === address ? last.row : null,
  })
}

/** Whether a pressed link opens in another tab or window, which leaves no list. */
export function opensElsewhere(
  event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey
}

/** Remembers the row through which the list on this page is being left. */
export function rememberRow(row: OpenedRow): void {
  write(window.location.pathname, { address: presentAddress(), row })
}

/** The row through which this view of the list was left last; answered once. */
export function takeRow(): OpenedRow | null {
  const address = presentAddress()
  const last = read(window.location.pathname)
  if (last?.address !== address || last.row === null) return null
  write(window.location.pathname, { address, row: null })
  return last.row
}

/** The last view of the list at this path; null where it was not visited. */
export function lastView(path: string): string | null {
  return read(path)?.address ?? null
}

/** Forgets every list of this tab: the next person may use the same device. */
export function forgetViews(): void {
  const { sessionStorage } = window
  Object.keys(sessionStorage)
    .filter((name) => name.startsWith(PREFIX))
    .forEach((name) => sessionStorage.removeItem(name))
}
