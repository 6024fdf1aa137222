import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DefinitionList } from '@/components/ui/definition-list'
import { Icon } from '@/components/ui/icon'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { SoftLink } from '@/components/ui/soft-link'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import { CONFIRMATION_REVIEW } from '@/lib/labels/zh-CN/confirmation-review'
import { MEDIATION_PROOF } from '@/lib/labels/zh-CN/mediation-proof'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import type { ConfirmationView } from '@/lib/queries/confirmation/present-confirmation'

/** What was applied for, the agreement with what may be unclear in it, and the materials. */
export function ApplicationColumn({ view }: { view: ConfirmationView }) {
  return (
    <>
      <Card
        title={CONFIRMATION_DESK.application}
        aside={
          <a href={`/api/confirmations/${view.id}/application`} className="text-court underline">
            {caseDocument.confirmation_application}
          </a>
        }
      >
        <DefinitionList
          columns={1}
          items={[
            ...view.applicants.map(({ name, confirmed }) => ({
              key: name,
              term: CONFIRMATION_DESK.applicant,
              value: (
                <>
                  {name}
                  <span className="block text-sm text-ink-3">{confirmed}</span>
                </>
              ),
            })),
            { term: CONFIRMATION_DESK.request, value: view.request },
            { term: CONFIRMATION_DESK.promise, value: CONFIRMATION_DESK.promiseWords },
            ...(view.number ? [{ term: CONFIRMATION_DESK.number, value: view.number }] : []),
          ]}
        />
      </Card>
      <Card title={CONFIRMATION_DESK.agreement} aside={view.effective}>
        <ol className="flex flex-col gap-2">
          {view.clauses.map(({ number, from, parts }) => (
            <li key={number} className="break-words">
              {number} {from ? <Chip>{from}</Chip> : null}{' '}
              {parts.map(({ text, isMarked }, index) =>
                isMarked ? (
                  <mark key={index} className="border-b-2 border-warn bg-warn-soft text-ink">
                    {text}
                  </mark>
                ) : (
                  <span key={index}>{text}</span>
                ),
              )}
            </li>
          ))}
        </ol>
        {view.supplements.map(({ id, words, href }) => (
          <p key={id} className="mt-3 border-t border-line-2 pt-3 text-sm">
            {words}
            {href ? (
              <a href={href} className="ml-2 inline-block text-court underline underline-offset-4">
                {SUPPLEMENTARY.desk.open}
              </a>
            ) : null}
          </p>
        ))}
      </Card>
      <Card title={CONFIRMATION_DESK.materials} aside={CONFIRMATION_DESK.materialsLaw} flush>
        <ul className="divide-y divide-line-2">
          {view.materials.map(({ name, state, isMissing, file, pages }) => (
            <li
              key={name}
              className={`flex items-start gap-2.5 px-4 py-2.5 ${isMissing ? 'bg-warn-soft' : ''}`}
            >
              <Icon
                name={isMissing ? 'triangle-exclamation-point' : 'check'}
                className={`mt-1 shrink-0 ${isMissing ? 'text-warn' : 'text-ok'}`}
              />
              <span className="min-w-0 flex-1">
                {name}
                {file ? (
                  <a
                    href={file}
                    className="ml-2 inline-block text-sm text-court underline underline-offset-4"
                  >
                    {MEDIATION_PROOF.open}
                  </a>
                ) : null}
                {pages.map(({ words, href }) => (
                  <SoftLink
                    key={href}
                    href={href}
                    className="ml-2 inline-block text-sm text-court underline underline-offset-4"
                  >
                    {words}
                  </SoftLink>
                ))}
              </span>
              <span className="shrink-0 text-sm text-ink-3">{state}</span>
            </li>
          ))}
        </ul>
        {view.materials.some(({ pages }) => pages.length > 0) ? (
          <p className="border-t border-line-2 px-4 py-2.5 text-sm text-ink-3">
            {CONFIRMATION_REVIEW.paperSet}
          </p>
        ) : null}
      </Card>
    </>
  )
}
