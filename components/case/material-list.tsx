import { Icon } from '@/components/ui/icon'
import { buttonClasses } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { CellNote, DataTable, type Column } from '@/components/list/data-table'
import { DotLine } from '@/components/ui/dot-line'
import { SoftLink } from '@/components/ui/soft-link'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import type { MaterialView } from '@/lib/queries/case/case-file-view'

const { materials: words } = CASE_FILE

/** Letters of the hash that are shown: enough to compare at a glance, the whole is copied. */
const SHORT = 8

function Fingerprint({ material }: { material: MaterialView }) {
  return (
    <span className="inline-flex items-center" title={words.fingerprintFull(material.sha256)}>
      <span className="font-mono text-sm text-ink-2">{material.sha256.slice(0, SHORT)}</span>
      <CopyButton text={material.sha256} label={words.copy(material.title)} />
    </span>
  )
}

function DownloadLink({ material }: { material: MaterialView }) {
  return (
    // A plain link: a prefetch would record a download that did not happen.
    <a
      href={`/api/materials/${material.id}`}
      aria-label={words.downloadOf(material.title)}
      className={buttonClasses('default', 'sm')}
    >
      <Icon name="download" />
      {words.download}
    </a>
  )
}

const DOWNLOAD: Column<MaterialView> = {
  key: 'act',
  header: words.act,
  sticky: 'end',
  className: 'print:hidden',
  cell: (material) => <DownloadLink material={material} />,
}

export interface MaterialListProps {
  materials: readonly MaterialView[]
  mayDownload: boolean
  /** Where the materials can be read on the page; absent where the reader has no dossiers. */
  dossierHref?: string
}

function MaterialName({
  material: { id, title },
  dossierHref,
}: { material: MaterialView } & Pick<MaterialListProps, 'dossierHref'>) {
  if (!dossierHref) return title
  // Without a prefetch: opening a dossier is recorded.
  return (
    <SoftLink
      href={`${dossierHref}?m=${id}`}

      className="text-court hover:underline underline-offset-4"
    >
      {title}
    </SoftLink>
  )
}

/**
 * The materials of a case with kind, size and fingerprint. Each download is recorded; `mayDownload`
 * offers it.
 */
export function MaterialList({ materials, mayDownload, dossierHref }: MaterialListProps) {
  if (materials.length === 0)
    return <p className="px-4 py-3.5 text-ink-3">{CASE_FILE.noMaterials}</p>
  const columns: readonly Column<MaterialView>[] = [
    {
      key: 'name',
      header: words.name,
      className: 'whitespace-normal min-w-[10em]',
      cell: (material) => (
        <>
          <MaterialName material={material} dossierHref={dossierHref} />
          {material.fileName === material.title ? null : (
            <CellNote>
              <span className="break-words">{material.fileName}</span>
            </CellNote>
          )}
        </>
      ),
    },
    {
      key: 'slot',
      header: words.slot,
      className: 'wrap min-w-[7em]',
      cell: (material) => material.slot,
    },
    { key: 'kind', header: words.kind, cell: (material) => material.kind },
    { key: 'size', header: words.size, align: 'right', cell: (material) => material.size },
    { key: 'addedAt', header: words.addedAt, cell: (material) => material.addedAt },
    {
      key: 'fingerprint',
      header: words.fingerprint,
      cell: (material) => <Fingerprint material={material} />,
    },
    ...(mayDownload ? [DOWNLOAD] : []),
  ]
  return (
    <>
      <DataTable
        caption={CASE_FILE.sections.materials}
        columns={columns}
        rows={materials}
        rowKey={({ id }) => id}
        className="phone:p-3"
        renderCard={(material) => (
          <div className="flex flex-col gap-1 rounded-md border border-line p-3">
            <p className="font-medium break-words">
              <MaterialName material={material} dossierHref={dossierHref} />
            </p>
            <p className="text-sm text-ink-3">
              <DotLine parts={[material.slot, material.kind, material.size, material.addedAt]} />
            </p>
            <div className="flex flex-wrap items-center justify-between gap-2">
              <Fingerprint material={material} />
              {mayDownload ? <DownloadLink material={material} /> : null}
            </div>
          </div>
        )}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-2.5 text-sm text-ink-3 print:hidden">
        <p>{mayDownload ? words.lookRecorded : words.noDownload}</p>
        {dossierHref ? (
          <SoftLink href={dossierHref} className={buttonClasses('link')}>
            {words.dossier}
          </SoftLink>
        ) : null}
      </div>
    </>
  )
}
