import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { isUnsuitable, MATTERS } from '@/lib/domain/application/suitability'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { ELSEWHERE, matterElsewhere, matterWord } from '@/lib/labels/zh-CN/application'
import { PublicFrame } from '../../_components/public-frame'
import { PublicSection } from '../../_components/public-section'

export const metadata: Metadata = { title: ELSEWHERE.title }

/** What cannot be mediated on application (民诉解释 第143条): why, and where to go instead. */
export default async function ElsewherePage({ searchParams }: SearchParamsProps) {
  const { matter: typed } = readParams(await searchParams, ['matter'])
  const matter = MATTERS.find((each) => each === typed)
  if (!matter || !isUnsuitable(matter)) notFound()
  const { why, basis, where } = matterElsewhere[matter]
  return (
    <PublicFrame title={ELSEWHERE.title}>
      <PublicSection>
        <h1 className="text-2xl">{ELSEWHERE.title}</h1>
        <p className="mt-1 text-ink-2">{matterWord[matter]}</p>
        <Notice tone="warn" className="mt-3">
          <p>{why}</p>
          <p className="text-ink-2">{ELSEWHERE.basis(basis)}</p>
        </Notice>
      </PublicSection>
      <PublicSection title={ELSEWHERE.where}>
        <ul className="mt-2 flex list-disc flex-col gap-1 ps-5">
          {where.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <a
          href="tel:12368"
          className={`${buttonClasses('default', 'lg')} mt-4 min-h-12 w-full text-lg`}
        >
          {ELSEWHERE.call}
        </a>
        <SoftLink
          href="/apply"
          className={`${buttonClasses('default', 'lg')} mt-3 min-h-12 w-full text-lg`}
        >
          {ELSEWHERE.back}
        </SoftLink>
        <p className="mt-3 text-ink-2">{ELSEWHERE.nothingKept}</p>
      </PublicSection>
    </PublicFrame>
  )
}
