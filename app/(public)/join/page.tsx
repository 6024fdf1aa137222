import type { Metadata } from 'next'
import { SHARED_FIELD } from '@/lib/domain/access/shared-device'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { JOIN } from '@/lib/labels/zh-CN/join'
import { SIGN_IN } from '@/lib/labels/zh-CN/sign-in'
import { EntryForm } from './_components/entry-form'
import { JoinFrame } from './_components/join-frame'

export const metadata: Metadata = { title: JOIN.paper.title }

/** With the code of a letter: nothing is said of any case. */
export default async function JoinByCodePage({ searchParams }: SearchParamsProps) {
  const { shared } = readParams(await searchParams, [SHARED_FIELD])
  return (
    <JoinFrame from={SIGN_IN.productLong}>
      <section className="bg-court-soft px-5 py-6">
        <h1 className="text-2xl font-semibold">{JOIN.paper.title}</h1>
        <p className="mt-2">{JOIN.promise}</p>
      </section>
      <div className="px-5 py-6">
        <EntryForm link={null} isShared={shared !== undefined} />
      </div>
    </JoinFrame>
  )
}
