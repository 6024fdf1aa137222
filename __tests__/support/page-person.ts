import { createHash } from 'node:crypto'

/** Makes the document a page of that account, as app/_components/page-person.tsx does. */
export function makePageOf(person: string | null): void {
  document.head.querySelectorAll('meta[name^="heyi-"]').forEach((meta) => meta.remove())
  if (person === null) return
  const key = createHash('sha256').update(person).digest('base64url')
  for (const [name, content] of [
    ['heyi-person', person],
    ['heyi-draft-key', key],
  ] as const)
    document.head.append(Object.assign(document.createElement('meta'), { name, content }))
}
