import type { Metadata } from 'next'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { readableOperations } from '@/lib/edge/api-v1/readable-operations'
import { API } from '@/lib/labels/zh-CN/integration-api'
import { INTEGRATION_PAGE } from '@/lib/labels/zh-CN/integration-page'
import { now } from '@/lib/platform/clock'
import { PublicFrame } from '../_components/public-frame'
import { PublicHero, PublicSection } from '../_components/public-section'
import { OperationSection } from './_components/operation-section'

export const metadata: Metadata = { title: API.title }
export const dynamic = 'force-dynamic'

/**
 * The interface of courts' own systems as a page: the same description as `/api/v1/openapi.json`.
 */
export default function IntegrationPage() {
  const operations = readableOperations(toLocalDate(now()))
  return (
    <PublicFrame title={API.title} isOwn>
      <PublicHero title={API.title} lead={INTEGRATION_PAGE.lead} />
      <PublicSection title={INTEGRATION_PAGE.contents} note={API.about}>
        <ul className="mt-1 flex flex-col">
          {operations.map(({ id, summary }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-flex min-h-11 items-center text-court">
                {summary}
              </a>
            </li>
          ))}
          <li>
            <a
              href="/api/v1/openapi.json"
              target="_blank"
              className="inline-flex min-h-11 items-center text-court"
            >
              {INTEGRATION_PAGE.json}
            </a>
          </li>
        </ul>
      </PublicSection>
      {operations.map((operation) => (
        <OperationSection key={operation.id} operation={operation} />
      ))}
    </PublicFrame>
  )
}
