/** The status of an answer where the server can store no more (RFC 4918, section 11.5). */
export const STORES_NO_MORE = 507

/** The code of a refusal; null: the answer has none. */
export async function codeOf(answer: Response): Promise<string | null> {
  const body = (await answer.json().catch(() => null)) as { readonly code?: string } | null
  return body?.code ?? null
}
