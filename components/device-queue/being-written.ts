// Drafts that a form of this page is writing now: their owner sees them, so they are not announced.

const ids = new Set<string>()

export const beginWriting = (id: string) => void ids.add(id)
export const endWriting = (id: string) => void ids.delete(id)

/** Whether a form of this page is writing the draft. */
export const isBeingWritten = (id: string) => ids.has(id)
