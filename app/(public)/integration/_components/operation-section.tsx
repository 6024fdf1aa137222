import type { ReadableOperation } from '@/lib/edge/api-v1/readable-operations'
import { INTEGRATION_PAGE } from '@/lib/labels/zh-CN/integration-page'
import { PublicSection } from '../../_components/public-section'

/** One operation of the interface: address, parameters, answers and examples. */
export function OperationSection({ operation }: { operation: ReadableOperation }) {
  const { id, line, summary, description, parameters, answers, sent, received } = operation
  return (
    <PublicSection>
      <h2 id={id} className="scroll-mt-4 text-lg">
        {summary}
      </h2>
      <p className="mt-1 break-all font-mono text-sm">{line}</p>
      <p className="mt-2 text-ink-2">{description}</p>
      {parameters.length > 0 ? (
        <Terms
          title={INTEGRATION_PAGE.parameters}
          items={parameters.map(({ name, isRequired, about }) => ({
            term: isRequired ? INTEGRATION_PAGE.required(name) : name,
            about,
          }))}
        />
      ) : null}
      <Terms
        title={INTEGRATION_PAGE.answers}
        items={answers.map(({ status, about }) => ({ term: status, about }))}
      />
      {sent.map((example) => (
        <Example key={example} title={INTEGRATION_PAGE.sent} text={example} />
      ))}
      {received.map((example) => (
        <Example key={example} title={INTEGRATION_PAGE.received} text={example} />
      ))}
    </PublicSection>
  )
}

function Terms({
  title,
  items,
}: {
  title: string
  items: readonly { readonly term: string; readonly about: string }[]
}) {
  return (
    <>
      <h3 className="mt-4 font-medium">{title}</h3>
      <dl className="mt-1 flex flex-col gap-1">
        {items.map(({ term, about }) => (
          <div key={term} className="sm:flex sm:gap-3">
            <dt className="shrink-0 break-all font-mono text-sm sm:w-48">{term}</dt>
            <dd className="text-ink-2">{about}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Example({ title, text }: { title: string; text: string }) {
  return (
    <details className="mt-3">
      <summary className="min-h-11 cursor-pointer py-2.5 text-court">{title}</summary>
      <pre
        tabIndex={0}
        aria-label={title}
        className="max-h-96 overflow-auto rounded-sm bg-ground p-3 text-sm"
      >
        {text}
      </pre>
    </details>
  )
}
