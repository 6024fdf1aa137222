// 交接说明 of a mediator who leaves: what was done, what was agreed next, what the parties await.

/** Characters of a hand-over note at most. */
export const HANDOVER_MOST = 1000

export const HANDOVER_PARTS = ['done', 'agreed', 'awaited'] as const
export type HandoverPart = (typeof HANDOVER_PARTS)[number]

export type Handover = Readonly<Partial<Record<HandoverPart, string | null>>>

/**
 * The text of the withdrawal with what is handed over, a line for each part that was filled in.
 * @returns null where it is longer than a hand-over note may be
 */
export function composeHandover(
  text: string,
  parts: Handover,
  nameOf: (part: HandoverPart) => string,
): string | null {
  const lines = HANDOVER_PARTS.flatMap((part) => {
    const written = parts[part]?.trim()
    return written ? [`${nameOf(part)}：${written}`] : []
  })
  const note = [text, ...lines].join('\n')
  return note.length > HANDOVER_MOST ? null : note
}
