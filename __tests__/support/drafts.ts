import { changeDrafts, readDrafts, type Draft } from '@/components/forms/draft-storage'

/** The values of the only draft of that form; null without one. */
export async function readDraftValues(form: string): Promise<Draft['values'] | null> {
  const drafts = await readDrafts(form)
  if (drafts.length > 1) throw new Error(`${drafts.length} drafts of ${form}`)
  return drafts[0]?.values ?? null
}

/** Stores a draft as an earlier visit of the form left it. */
export function leaveDraft(
  form: string,
  values: Draft['values'],
  rest: Partial<Draft> = {},
): Promise<boolean> {
  const draft = { id: 'before', at: Date.UTC(2026, 10, 28, 2, 42), version: null, ...rest, values }
  return changeDrafts(form, (drafts) => [...drafts, draft])
}
