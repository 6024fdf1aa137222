import { Fragment } from 'react'

/** Short facts in a line, separated by dots; lines break between facts, never inside one. */
export function DotLine({ parts }: { parts: readonly (string | null | undefined)[] }) {
  const facts = parts.filter((part): part is string => Boolean(part))
  return facts.map((fact, index) => (
    <Fragment key={fact}>
      {index > 0 ? ' ' : null}
      <span className="inline-block">{index < facts.length - 1 ? `${fact} ·` : fact}</span>
    </Fragment>
  ))
}
