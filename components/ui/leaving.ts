// Parts of a page with unsent input register here. Links, the jump dialog and the browser's back
// button check it before the page is left.

/** Returns whether the page may be left, after asking the user if something would be lost. */
type Holder = () => boolean

const holders = new Set<Holder>()

/** Whether the page may be left now; the first refusal counts. */
export function mayLeave(): boolean {
  for (const holder of holders) if (!holder()) return false
  return true
}

/** Registers a check; returns the function that removes it. */
export function holdPage(holder: Holder): () => void {
  holders.add(holder)
  return () => {
    holders.delete(holder)
  }
}
