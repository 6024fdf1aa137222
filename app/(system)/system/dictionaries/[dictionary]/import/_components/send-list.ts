import type { DictionaryPlanView } from '@/lib/queries/system/plan-dictionary-import'

type Sent =
  | { readonly ok: true; readonly view: DictionaryPlanView }
  | { readonly ok: false; readonly message: string | null }

/** Has a list checked. `message`: null where there was no answer at all. */
export async function sendList(
  file: File,
  params: Readonly<Record<string, string>>,
): Promise<Sent> {
  try {
    const response = await fetch(`/api/imports/dictionary?${new URLSearchParams(params)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    })
    const answer: unknown = await response.json()
    if (response.ok) return { ok: true, view: answer as DictionaryPlanView }
    const said = answer as { readonly message?: unknown }
    return { ok: false, message: typeof said.message === 'string' ? said.message : null }
  } catch {
    return { ok: false, message: null }
  }
}
