import { Button, buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import type { TriedTemplate } from '@/lib/edge/document/try-template'
import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'

export interface TemplateTrialProps {
  kind: string
  version: string
  caseNo: string
  tried: TriedTemplate
}

/** A filled template as text, and as a file. The form works without script. */
export function TemplateTrial({ kind, version, caseNo, tried }: TemplateTrialProps) {
  const { filled, why } = tried
  const query = new URLSearchParams({ filled: '1', case: caseNo })
  return (
    <Card
      id="trial"
      className="scroll-mt-20"
      title={TEMPLATES.trial(Number(version))}
      aside={<span className="text-sm text-ink-3">{TEMPLATES.trialHelp}</span>}
    >
      <div className="flex flex-col gap-3">
        <form className="flex flex-wrap items-end gap-3 print:hidden">
          <input type="hidden" name="version" value={version} />
          <div className="min-w-0 grow basis-[18em]">
            <Field name="case" label={TEMPLATES.caseNo} help={TEMPLATES.caseNoHelp}>
              <Input defaultValue={caseNo} maxLength={60} />
            </Field>
          </div>
          <Button type="submit">{TEMPLATES.trialSubmit}</Button>
        </form>
        {why ? <Notice tone="warn">{why}</Notice> : null}
        {filled ? (
          <>
            <div className="rounded-md border border-line-2 px-4 py-3">
              {filled.lines.map((line, index) => (
                <p key={index} className="break-words">
                  {line}
                </p>
              ))}
            </div>
            <p>
              <a
                href={`/api/document-templates/${kind}/${version}?${query}`}
                className={buttonClasses()}
              >
                {TEMPLATES.trialDownload}
              </a>
            </p>
          </>
        ) : null}
      </div>
    </Card>
  )
}
