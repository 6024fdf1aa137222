'use client'

import { Chip } from '@/components/ui/chip'
import { DefinitionList } from '@/components/ui/definition-list'
import { Kbd } from '@/components/ui/kbd'
import { RadioCard } from '@/components/ui/radio-group'
import { INSTITUTION_CHOICE as WORDS } from '@/lib/labels/zh-CN/institution-choice'
import type { InstitutionChoice } from '@/lib/queries/court/institution-choice'

export interface InstitutionCardsProps {
  institutions: readonly InstitutionChoice[]
  /** By what the form names an institution: a case by its id, a referral by its code. */
  by: 'id' | 'code'
  /** Which one is chosen at first. */
  value?: string | null
  /** Digits choose (NumberKeys). */
  hasKeys?: boolean
  onChoose?: (value: string) => void
}

/**
 * The institutions of a court as cards of one field, the best fit first, with figures; nothing is
 * chosen for the user. What the figures mean is behind them.
 */
export function InstitutionCards({
  institutions,
  by,
  value = null,
  hasKeys = false,
  onChoose,
}: InstitutionCardsProps) {
  return (
    <div className="grid gap-2">
      {institutions.map((each, index) => (
        <RadioCard
          key={each.id}
          value={each[by]}
          disabled={each.barred !== null}
          defaultChecked={value === each[by]}
          {...(onChoose && { onChange: () => onChoose(each[by]) })}
          title={each.name}
          aside={<Aside institution={each} digit={hasKeys && index < 9 ? index + 1 : null} />}
        >
          {each.barred ?? (
            <>
              <span className="grid gap-x-6 sm:grid-cols-2">
                {each.lines.map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </span>
              {each.scope ? <span className="mt-0.5 block text-ink-3">{each.scope}</span> : null}
            </>
          )}
        </RadioCard>
      ))}
      <details className="rounded-lg border border-line px-3.5 py-1">
        <summary className="flex min-h-11 cursor-pointer items-center text-ink-2">
          {WORDS.definitionsTitle}
        </summary>
        <div className="py-2">
          <DefinitionList
            columns={1}
            items={WORDS.definitions.map(([term, value]) => ({ term, value }))}
          />
        </div>
      </details>
    </div>
  )
}

function Aside({ institution, digit }: { institution: InstitutionChoice; digit: number | null }) {
  return (
    <span className="flex items-center gap-2">
      {institution.isRecommended ? <Chip tone="court">{WORDS.recommended}</Chip> : null}
      {digit === null ? null : (
        <span aria-hidden className="phone:hidden">
          <Kbd>{digit}</Kbd>
        </span>
      )}
    </span>
  )
}
