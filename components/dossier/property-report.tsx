import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { FOUR_PROPERTIES, PROPERTY, PROPERTY_MEANS } from '@/lib/labels/zh-CN/four-properties'
import type { FindingView, PropertyReportView } from '@/lib/queries/case/get-property-reports'

/** One report of 四性检测: the four properties in words and icon, then each finding with what to do. */
export function PropertyReport({ report }: { report: PropertyReportView }) {
  const { checked, properties, findings } = report
  return (
    <>
      <p>{checked}</p>
      <ul className="mt-3 grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {properties.map(({ property, faults, warnings }) => {
          const isSound = faults === 0
          return (
            <li key={property} className="flex gap-2.5 rounded-md border border-line-2 px-3 py-2.5">
              <Icon
                name={isSound ? 'circle-check' : 'circle-exclamation-point'}
                className={`mt-[0.2em] size-[1.15em] shrink-0 ${isSound ? 'text-ok' : 'text-danger'}`}
              />
              <div className="min-w-0">
                <p>
                  <span className="font-semibold">{PROPERTY[property]}</span>
                  <span className={`ml-2 ${isSound ? 'text-ok' : 'text-danger'}`}>
                    {isSound ? FOUR_PROPERTIES.passed : FOUR_PROPERTIES.faults(faults)}
                  </span>
                  {warnings > 0 ? (
                    <span className="ml-2 text-ink-3">{FOUR_PROPERTIES.warnings(warnings)}</span>
                  ) : null}
                </p>
                <p className="text-sm text-ink-2">{PROPERTY_MEANS[property]}</p>
              </div>
            </li>
          )
        })}
      </ul>
      {findings.length > 0 ? (
        <>
          <h3 className="mt-4 text-base">{FOUR_PROPERTIES.findings}</h3>
          <ul className="mt-1 divide-y divide-line-2">
            {findings.map((finding) => (
              <Finding key={`${finding.code} ${finding.isFault} ${finding.where}`} {...finding} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function Finding({ code, isFault, what, where, then }: FindingView) {
  return (
    <li className="py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <Chip tone={isFault ? 'danger' : 'neutral'}>
          {isFault ? code : FOUR_PROPERTIES.warningOf(code)}
        </Chip>
        <span className="font-semibold">{where}</span>
        <span>{what}</span>
      </p>
      <p className="mt-1 text-sm text-ink-2">
        {FOUR_PROPERTIES.toDo}
        {then}
      </p>
    </li>
  )
}
