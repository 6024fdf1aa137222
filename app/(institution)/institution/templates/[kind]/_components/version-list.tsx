import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { RowAct } from '@/components/forms/row-act'
import { buttonClasses } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { TEMPLATES } from '@/lib/labels/zh-CN/template-page'
import type { TemplateVersionView, TemplateView } from '@/lib/queries/institution/get-template'
import { retireTemplateAction, setTemplateDayAction } from '../actions'

/** The versions of a template, latest first, each with what can be done with it. */
export function VersionList({ template }: { template: TemplateView }) {
  if (template.versions.length === 0)
    return <p className="px-4 py-3.5 text-ink-3">{TEMPLATES.noVersions}</p>
  return (
    <ul className="divide-y divide-line-2">
      {template.versions.map((version) => (
        <li
          key={version.templateId}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3"
        >
          <div className="min-w-0 grow basis-[16em]">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium">{TEMPLATES.version(version.version)}</span>
              <Chip tone={version.isInForce ? 'ok' : 'neutral'}>{version.state}</Chip>
            </p>
            <p className="break-all text-sm text-ink-2">{version.fileName}</p>
            <p className="text-sm text-ink-3">{version.uploaded}</p>
            {version.unused.length > 0 ? (
              <p className="text-sm text-ink-3">{TEMPLATES.unused(version.unused.join('、'))}</p>
            ) : null}
          </div>
          <VersionActs version={version} template={template} />
        </li>
      ))}
    </ul>
  )
}

function VersionActs({
  version: { templateId, version, maySetDay, mayRetire },
  template: { kind, today },
}: {
  version: TemplateVersionView
  template: TemplateView
}) {
  const hidden = <input type="hidden" name="templateId" value={templateId} />
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <SoftLink
        href={`/institution/templates/${kind}?version=${version}#trial`}
        className={buttonClasses('default', 'sm')}
      >
        {TEMPLATES.try}
      </SoftLink>
      <a
        href={`/api/document-templates/${kind}/${version}`}
        className={buttonClasses('default', 'sm')}
      >
        {TEMPLATES.download}
      </a>
      {maySetDay ? (
        <RowAct
          word={TEMPLATES.setDay}
          named={TEMPLATES.setDayTitle(version)}
          look={{ size: 'sm' }}
          description={TEMPLATES.setDayHelp}
          action={setTemplateDayAction}
        >
          {hidden}
          <FormField name="from" label={TEMPLATES.day} required>
            <DayInput min={today} defaultValue={today} />
          </FormField>
        </RowAct>
      ) : null}
      {mayRetire ? (
        <RowAct
          word={TEMPLATES.retire}
          named={TEMPLATES.retireTitle(version)}
          look={{ size: 'sm' }}
          description={TEMPLATES.retireHelp}
          action={retireTemplateAction}
          tone="danger"
        >
          {hidden}
        </RowAct>
      ) : null}
    </div>
  )
}
