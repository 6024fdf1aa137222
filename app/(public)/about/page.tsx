import type { Metadata } from 'next'
import { WordNotes } from '@/components/layout/word-notes'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { ABOUT } from '@/lib/labels/zh-CN/about-mediation'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { PUBLIC } from '@/lib/labels/zh-CN/public-page'
import { PublicFrame } from '../_components/public-frame'
import { PublicHero, PublicSection } from '../_components/public-section'

export const metadata: Metadata = { title: ABOUT.title }

/** 认识调解 in plain words: what it is, what it costs, one's rights, and what is forbidden. */
export default function AboutPage() {
  return (
    <PublicFrame title={ABOUT.title}>
      <PublicHero title={ABOUT.title} lead={ABOUT.lead} />
      <PublicSection title={ABOUT.contents}>
        <ul className="mt-1 grid grid-cols-2 gap-x-4 sm:grid-cols-3">
          {ABOUT.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-flex min-h-11 items-center text-court">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </PublicSection>
      <PublicSection className="flex flex-col gap-6">
        {ABOUT.sections.map(({ id, title, lines }) => (
          <section key={id} id={id} className="scroll-mt-4">
            <h2 className="text-lg">{title}</h2>
            <ul className="mt-1 flex list-disc flex-col gap-1 ps-5">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </PublicSection>
      <WordNotes of={NOTED.about} />
      <PublicSection title={ABOUT.next}>
        <p className="mt-3 flex flex-wrap gap-3">
          <SoftLink href="/consult" className={`${buttonClasses('primary')} min-h-12`}>
            {PUBLIC.consult}
          </SoftLink>
          <SoftLink href="/roster" className={`${buttonClasses()} min-h-12`}>
            {PUBLIC.roster}
          </SoftLink>
          <SoftLink href="/answers" className={`${buttonClasses()} min-h-12`}>
            {PUBLIC.knowledge}
          </SoftLink>
        </p>
      </PublicSection>
    </PublicFrame>
  )
}
