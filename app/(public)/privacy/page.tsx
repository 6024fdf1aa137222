import type { Metadata } from 'next'
import { WordNotes } from '@/components/layout/word-notes'
import { buttonClasses } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { SoftLink } from '@/components/ui/soft-link'
import { NOTED } from '@/lib/labels/zh-CN/plain-word'
import { PRIVACY } from '@/lib/labels/zh-CN/privacy'
import { PublicFrame } from '../_components/public-frame'
import { PublicHero, PublicSection } from '../_components/public-section'

export const metadata: Metadata = { title: PRIVACY.title }

/** 个人信息保护法 第17条: what is collected, why, for how long, and whom to turn to. */
export default function PrivacyPage() {
  const { why, how, long } = PRIVACY.columns
  return (
    <PublicFrame title={PRIVACY.title}>
      <PublicHero title={PRIVACY.title} lead={PRIVACY.lead} />
      <PublicSection title={PRIVACY.tableTitle}>
        <ul className="mt-2 divide-y divide-line-2">
          {PRIVACY.rows.map((row) => (
            <li key={row.what} className="py-3">
              <h3 className="text-md">{row.what}</h3>
              <DefinitionList
                columns={1}
                className="gap-y-1"
                items={[
                  { term: why, value: row.why },
                  { term: how, value: row.how },
                  { term: long, value: row.long },
                ]}
              />
            </li>
          ))}
        </ul>
      </PublicSection>
      <PublicSection className="flex flex-col gap-6">
        {PRIVACY.sections.map(({ title, lines }) => (
          <section key={title}>
            <h2 className="text-lg">{title}</h2>
            <ul className="mt-1 flex list-disc flex-col gap-1 ps-5">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
        <p>
          <SoftLink href="/roster" className={`${buttonClasses()} min-h-12`}>
            {PRIVACY.toRoster}
          </SoftLink>
        </p>
      </PublicSection>
      <WordNotes of={NOTED.privacy} />
    </PublicFrame>
  )
}
