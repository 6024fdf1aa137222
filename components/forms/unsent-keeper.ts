import type { ReactNode } from 'react'

/** Where the input of a form stays when the server cannot be reached. */
export interface UnsentKeeper {
  /** Takes the input before it is sent; false: it is sent as usual. Absent: it always is. */
  first?: (input: FormData) => Promise<boolean>
  /** Keeps the input; false where this device keeps nothing. */
  keep: (input: FormData) => Promise<boolean>
  /** What was kept of this input before has arrived with it. */
  arrived: (input: FormData) => void
  /** The kept input with which the form is opened again; null for an ordinary form. */
  reopened: () => Promise<Readonly<Record<string, string | readonly string[]>> | null>
  /** Shown in place of the form once its input is kept; `again` opens the form again. */
  kept: (again: () => void) => ReactNode
  /** The sentence in a browser that can keep nothing; null in others. */
  unkept: string | null
}
