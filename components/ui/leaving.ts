// Whoever holds something that leaving the page would lose is asked before links, the palette, the browser's back and its closing are followed.

/** Answers whether the page may be left; asks the reader if something would be lost. */
type Holder = () => boolean

const holders = new Set<Holder>()

/** Whether the page may be left now: every holder is asked, the first refusal counts. */
export function mayLeave(): boolean {
  for (const holder of holders) if (!holder()) return false
  return true
}

/** Joins those who are asked; the answer is the way to leave them again. */
export function holdPage(holder: Holder): () => void {
  holders.add(holder)
  return () => {
    holders.delete(holder)
  }
}
