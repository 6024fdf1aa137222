import { OWN_AUTHORITY } from '@/lib/labels/zh-CN/party-authority'
import type { OwnPageView } from '@/lib/queries/party/get-own-authority'

/** The pages of a paper, each a link to the page itself. */
export function PageList({ caseId, pages }: { caseId: string; pages: readonly OwnPageView[] }) {
  if (pages.length === 0) return null
  return (
    <ol className="flex flex-wrap gap-x-5">
      {pages.map(({ id }, index) => (
        <li key={id}>
          <a
            href={`/api/cases/${caseId}/authority-files/${id}`}
            className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
          >
            {OWN_AUTHORITY.see(index + 1)}
          </a>
        </li>
      ))}
    </ol>
  )
}
