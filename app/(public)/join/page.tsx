import type { Metadata } from 'next'
import { JOIN } from '@/lib/labels/zh-CN/join'
import { SIGN_IN } from '@/lib/labels/zh-CN/sign-in'
import { EntryForm } from './_components/entry-form'
import { JoinFrame } from './_components/join-frame'

export const metadata: Metadata = { title: JOIN.paper.title }

/** With the code of a letter: nothing is said of any case. */
export default function JoinByCodePage() {
  return (
    <JoinFrame from={SIGN_IN.productLong}>
      <section className="bg-court-soft px-5 py-6">
        <h1 className="text-2xl font-semibold">{JOIN.paper.title}</h1>
        <p className="mt-2">{JOIN.promise}</p>
      </section>
      <div className="px-5 py-6">
        <EntryForm link={null} />
      </div>
    </JoinFrame>
  )
}
