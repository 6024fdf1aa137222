import type { Metadata } from 'next'
import { JoinFrame } from '@/app/(public)/join/_components/join-frame'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { partyEntranceHref } from '@/lib/domain/access/return-to'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { SHARED_DEVICE } from '@/lib/labels/zh-CN/shared-device'
import { SIGN_IN } from '@/lib/labels/zh-CN/sign-in'
import { WholePage } from './_components/whole-page'

const { left: WORDS } = SHARED_DEVICE

export const metadata: Metadata = { title: WORDS.page, robots: { index: false } }

/** After leaving a device that others use too: nothing of anyone, and how to come in again. */
export default async function LeftPage({ searchParams }: SearchParamsProps) {
  const { ended } = readParams(await searchParams, ['ended'])
  const isByItself = ended !== undefined
  return (
    <JoinFrame from={SIGN_IN.productLong}>
      <WholePage />
      <section className="flex flex-col gap-4 px-5 py-8">
        <h1 className="text-2xl font-semibold">{isByItself ? WORDS.titleByItself : WORDS.title}</h1>
        {isByItself ? <p>{WORDS.byItself}</p> : null}
        <p>{WORDS.kept}</p>
        <p>{WORDS.submitted}</p>
        <h2 className="mt-2 text-lg font-semibold">{WORDS.again}</h2>
        <p>{WORDS.againHelp}</p>
        <SoftLink
          href={partyEntranceHref(null, { isShared: true })}
          className={`${buttonClasses('default', 'lg')} min-h-12`}
        >
          {WORDS.enter}
        </SoftLink>
        <SoftLink
          href="/join?shared=1"
          className="flex min-h-11 items-center self-start text-court"
        >
          {WORDS.withCode}
        </SoftLink>
      </section>
    </JoinFrame>
  )
}
