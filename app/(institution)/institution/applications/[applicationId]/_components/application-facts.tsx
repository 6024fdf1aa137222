import { DefinitionList } from '@/components/ui/definition-list'
import { APPLICATION_PAGE as WORDS } from '@/lib/labels/zh-CN/application-desk'
import type { DeskApplicationView } from '@/lib/queries/institution/get-application'

/** Terms with their values; what was not written is left out. */
export function Facts({
  items,
  isWide = false,
}: {
  items: DeskApplicationView['head']
  isWide?: boolean
}) {
  return (
    <DefinitionList
      columns={isWide ? 1 : 2}
      items={items.flatMap(([term, value]) =>
        value
          ? [{ term, value: <span className="break-words whitespace-pre-wrap">{value}</span> }]
          : [],
      )}
    />
  )
}

/** The list of what the applicant has, each with what it is to show; opened as a download. */
export function Materials({ view }: { view: DeskApplicationView }) {
  const { materials, id: applicationId } = view
  if (materials.length === 0) return <p className="text-ink-3">{WORDS.noMaterials}</p>
  return (
    <ol className="divide-y divide-line-2">
      {materials.map(({ id, title, purpose, fileName }, index) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
          <span className="min-w-0 flex-1 basis-[16rem]">
            <span className="font-medium">{`${index + 1}. ${title}`}</span>
            <span className="block text-ink-2">{`${WORDS.purpose}：${purpose}`}</span>
            <span className="block break-all text-sm text-ink-3">{fileName}</span>
          </span>
          <a
            href={`/api/applications/${applicationId}/${id}`}
            aria-label={WORDS.openOf(title)}
            className="inline-flex items-center text-court phone:min-h-11"
          >
            {WORDS.open}
          </a>
        </li>
      ))}
    </ol>
  )
}
