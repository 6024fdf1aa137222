import { Download } from 'lucide-react'
import { buttonClasses } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { CellNote, DataTable, type Column } from '@/components/ui/data-table'
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
    // A plain link: a prefetch would leave a record of a download that nobody asked for.
    <a href={`/api/materials/${material.id}`} aria-label={words.downloadOf(material.title)} className={buttonClasses('default', 'sm')}>
      <Download aria-hidden />
      {words.download}
    </a>
  )
}

const DOWNLOAD: Column<MaterialView> = {
  key: 'act', header: words.act, sticky: 'end', className: 'print:hidden', cell: (material) => <DownloadLink material={material} />,
}

/** The materials of a case with kind, size and fingerprint; each download is recorded. Without `mayDownload` the list is all there is. */
export function MaterialList({ materials, mayDownload }: { materials: readonly MaterialView[]; mayDownload: boolean }) {
  if (materials.length === 0) return <p className="px-4 py-3.5 text-ink-3">{CASE_FILE.noMaterials}</p>
  const columns: readonly Column<MaterialView>[] = [
    {
      key: 'name', header: words.name, className: 'whitespace-normal min-w-[10em]',
      cell: (material) => (
        <>
          {material.title}
          {material.fileName === material.title ? null : <CellNote><span className="break-words">{material.fileName}</span></CellNote>}
        </>
      ),
    },
    { key: 'kind', header: words.kind, cell: (material) => material.kind },
    { key: 'size', header: words.size, align: 'right', cell: (material) => material.size },
    { key: 'addedAt', header: words.addedAt, cell: (material) => material.addedAt },
    { key: 'fingerprint', header: words.fingerprint, cell: (material) => <Fingerprint material={material} /> },
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
            <p className="font-medium break-words">{material.title}</p>
            <p className="text-sm text-ink-3">{[material.kind, material.size, material.addedAt].join(' · ')}</p>
            <div className="flex flex-wrap items-center justify-between gap-2">
              <Fingerprint material={material} />
              {mayDownload ? <DownloadLink material={material} /> : null}
            </div>
          </div>
        )}
      />
      <p className="px-4 py-2.5 text-sm text-ink-3 print:hidden">{mayDownload ? words.lookRecorded : words.noDownload}</p>
    </>
  )
}
