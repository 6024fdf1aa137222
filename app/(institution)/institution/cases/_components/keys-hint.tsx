import { Kbd } from '@/components/ui/kbd'
import { CASE_LIST } from '@/lib/labels/zh-CN/institution'

const KEYS = [['/', 'search'], ['↑ ↓', 'rows'], ['← →', 'acts'], ['Enter', 'open']] as const

/** The list's keys, for whoever works forty cases in a row. */
export function KeysHint() {
  return (
    <span className="hidden items-center gap-3 text-xs lg:flex print:hidden">
      {KEYS.map(([key, does]) => (
        <span key={key} className="flex items-center gap-1">
          <Kbd>{key}</Kbd>
          {CASE_LIST.keys[does]}
        </span>
      ))}
    </span>
  )
}
