import type { RuleSet } from '@/lib/domain/scoring/rule-set'
import { ruleSetInWords, SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'

const PLACE = 'definitions'

export interface DefinitionsProps {
  definitions: readonly (readonly [term: string, text: string])[]
  rules: RuleSet | null
}

/**
 * 口径: what each number means and by which rules it was computed. Opens by mouse, key and touch;
 * open on paper.
 */
export function Definitions({ definitions, rules }: DefinitionsProps) {
  const lines = [...definitions, ...(rules ? ruleSetInWords(rules) : [])]
  return (
    // At #definitions the browser has opened it before React hydrates.
    <details
      suppressHydrationWarning
      className="group border-t border-line-2 px-4 py-2.5 text-ink-2"
    >
      <summary className="inline-flex cursor-pointer items-center rounded-sm text-court phone:min-h-11 print:text-ink-2">
        {SCORE_TABLE.definitions}
        {rules ? <span className="ml-2 text-ink-3">{SCORE_TABLE.rule(rules.version)}</span> : null}
      </summary>
      <dl
        id={PLACE}
        className="mt-2 grid scroll-mt-20 gap-x-4 gap-y-1.5 sm:grid-cols-[14em_minmax(0,1fr)] print:grid-cols-[14em_minmax(0,1fr)]"
      >
        {lines.map(([term, text]) => (
          <div key={`${term} ${text}`} className="contents">
            <dt className="font-medium text-ink">{term}</dt>
            <dd className="phone:mb-1">{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** The way down to them; arriving there opens them. */
export function DefinitionsLink() {
  return (
    <span className="print:hidden">
      {' · '}
      <a href={`#${PLACE}`} className="text-court underline underline-offset-4">
        {SCORE_TABLE.definitions}
      </a>
    </span>
  )
}
