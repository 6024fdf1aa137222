import type { OwnDocumentText } from '@/lib/queries/party/get-own-document'

type Block = OwnDocumentText['blocks'][number]

/** What a finalised document says, as text that flows on any width and needs no script. */
export function DocumentText({ content, id }: { content: OwnDocumentText; id: string }) {
  const { title, issuer, number, blocks, signatures } = content
  return (
    <article
      id={id}
      className="mx-3 border border-line bg-white px-5 py-6 font-serif text-[1.12em] leading-[1.85] text-[#111827] shadow-rest"
    >
      {issuer ? <p className="text-center">{issuer}</p> : null}
      <h2 className="text-center text-[1.2em] font-semibold">{title}</h2>
      {number ? <p className="mb-3 text-center text-[0.9em]">{number}</p> : null}
      {blocks.map((block, index) => (
        <BlockText key={index} block={block} />
      ))}
      <ul className="mt-5 flex flex-col gap-1">
        {signatures.map(({ label, name }, index) => (
          <li key={index}>{name ? `${label}：${name}` : `${label}：`}</li>
        ))}
      </ul>
    </article>
  )
}

function BlockText({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h4 className="mt-2 font-semibold break-words">{block.text}</h4>
      ) : (
        <h3 className="mt-3 font-semibold break-words">{block.text}</h3>
      )
    case 'paragraph':
      return <p className="indent-[2em] break-words whitespace-pre-line">{block.text}</p>
    case 'line':
      return <p className="break-words whitespace-pre-line">{block.text}</p>
    case 'facts':
      return <Rows rows={block.rows} />
    case 'table':
      // A table is wider than a phone: each of its rows is a list of what its columns say.
      return (
        <ol className="my-2 flex flex-col gap-2">
          {block.rows.map((row, index) => (
            <li key={index}>
              <Rows rows={row.map((value, column) => [block.columns[column] ?? '', value])} />
            </li>
          ))}
        </ol>
      )
  }
}

function Rows({ rows }: { rows: readonly (readonly [term: string, value: string])[] }) {
  return (
    <dl className="my-2 divide-y divide-[#d1d5db] border border-[#9ca3af]">
      {rows.map(([term, value], index) => (
        <div key={index} className="px-3 py-1.5">
          <dt className="text-[0.85em] text-[#4b5563]">{term}</dt>
          <dd className="break-words whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
