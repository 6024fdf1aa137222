import { Card } from '@/components/ui/card'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'

/** Why the other acts are not offered now, one sentence per reason. */
export function NotNow({ sentences }: { sentences: readonly string[] }) {
  return (
    <Card title={CASE_FILE.sections.notNow} className="print:hidden">
      <ul className="flex flex-col gap-1 text-sm text-ink-2">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  )
}
