import type { Actor } from '@/lib/domain/access/roles'

// What the program of archive-worker.ts is ordered to do, and what it says: one line of JSON each.

export type FinaliseOrder = {
  readonly actor: Actor
  readonly input: {
    readonly caseId: string
    readonly kind: 'agreement'
    readonly subjectId: ''
    /** Hash of what was seen of the draft. */
    readonly seen: string
  }
}

export type ArchiveLine =
  | { readonly say: 'ready' }
  | { readonly say: 'begun'; readonly caseId: string }
  | {
      readonly say: 'answered'
      readonly caseId: string
      readonly documentId: string | null
      readonly refusal: string | null
    }

/** What was heard of the programs of a drill. */
export type Heard = {
  isReady: boolean
  readonly begun: Set<string>
  readonly answered: Map<string, Extract<ArchiveLine, { readonly say: 'answered' }>>
}

export const newHeard = (): Heard => ({ isReady: false, begun: new Set(), answered: new Map() })

/** Text that is no whole line of ours (the torn last line of a killed program) is none. */
export function hear(heard: Heard, text: string): void {
  let line: ArchiveLine
  try {
    line = JSON.parse(text) as ArchiveLine
  } catch {
    return
  }
  if (line.say === 'ready') heard.isReady = true
  if (line.say === 'begun') heard.begun.add(line.caseId)
  if (line.say === 'answered') heard.answered.set(line.caseId, line)
}
