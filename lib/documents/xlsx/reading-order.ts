import type { SheetFault, SheetRow } from '@/lib/domain/import/sheet'
import type { SheetShape } from './sheet-shape'

/** What the reading thread is given. */
export type ReadingOrder<Column extends string> = {
  readonly bytes: Uint8Array
  readonly shape: SheetShape<Column>
}

/** What it sends: why the file cannot be read, or some of its rows. */
export type ReadingAnswer<Column extends string> =
  | { readonly fault: SheetFault }
  | { readonly rows: readonly SheetRow<Column>[]; readonly isLast: boolean }
