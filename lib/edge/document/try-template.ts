import 'server-only'
import { fillWordTemplate } from '@/lib/documents/docx/ask-word-thread'
import type { FilledWord } from '@/lib/documents/docx/word-order'
import type { Actor } from '@/lib/domain/access/roles'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { readKept } from '@/lib/files/read-kept'
import { getTemplateTrial } from '@/lib/queries/institution/get-template-trial'

export type TriedTemplate = {
  readonly title: string
  /** Null, with the reason in `why`: the case is not there, or does not have the document. */
  readonly filled: FilledWord | null
  readonly why: string | null
}

/** Fills a version of a template with the sample case or with a case of the institution. */
export async function tryTemplate(
  actor: Actor,
  which: { readonly kind: unknown; readonly version: unknown; readonly caseNo?: unknown },
): Promise<Decided<TriedTemplate>> {
  const found = await getTemplateTrial(actor, which)
  if (!found.ok) return refuse('NOT_FOUND')
  const { title, values, why, storageKey, sha256 } = found.value
  if (!values) return allow({ title, filled: null, why })
  const template = await readKept(storageKey, sha256)
  return allow({ title, filled: await fillWordTemplate(template, values), why: null })
}
