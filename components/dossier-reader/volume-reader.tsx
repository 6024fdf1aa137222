'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import dynamic from 'next/dynamic'
import { useMemo, useRef, useState } from 'react'
import { StampOver } from '@/components/dossier/stamp-over'
import { cn } from '@/components/ui/cn'
import { positionOfPrinted, printedPage } from '@/lib/domain/dossier/volume-pages'
import { pageInWords, READER } from '@/lib/labels/zh-CN/dossier-reader'
import type { VolumeMatches } from '@/lib/queries/case/search-volume'
import type { VolumeView } from '@/lib/queries/case/volume-view'
import { CataloguePane } from './catalogue-pane'
import { KeyList } from './key-list'
import { MatchSteps } from './match-steps'
import { PrintPagesButton } from './print-pages-button'
import { BarButton, ReaderBar } from './reader-bar'
import { ReaderPanel } from './reader-panel'
import { SearchPane } from './search-pane'
import { usePageReports } from './use-page-reports'
import { useReaderKeys } from './use-reader-keys'
import { useReaderPlace } from './use-reader-place'
import { matchAt, useVolumeSearch } from './use-volume-search'
import { zoomStep } from './zoom-steps'

// The reader of PDF is large: it is loaded behind the page.
const VolumePages = dynamic(() => import('./volume-pages').then((loaded) => loaded.VolumePages), {
  ssr: false,
  loading: () => (
    <p role="status" className="flex-1 py-16 text-center text-ink-3">
      {READER.reading}
    </p>
  ),
})

type Pane = 'catalogue' | 'search'
/** Arrow keys scroll so far, in pixels. */
const SCROLL = 80

export interface VolumeReaderProps {
  view: VolumeView
  /** The position that the address names. */
  initial: number
  words: string
  matches: VolumeMatches | null
  watermark: string | null
  /** Of the frame; the panes scroll within it. */
  className: string
}

/** A bound volume: catalogue, pages and search beside each other; on a phone one over the other. */
export function VolumeReader({
  view,
  initial,
  words,
  matches,
  watermark,
  className,
}: VolumeReaderProps) {
  const { pages, slots, src, volume } = view
  const [zoom, setZoom] = useState(1)
  const [pane, setPane] = useState<Pane | null>(matches ? 'search' : null)
  const [hasThumbnails, setThumbnails] = useState(false)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [matchTurn, setMatchTurn] = useState(0)
  const { state, search, choose } = useVolumeSearch(src, matches, printedPage(initial, pages) ?? 1)
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const { onShown, onPrint } = usePageReports(src)
  const frame = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const found = state.status === 'found' ? state : null
  const typed = found?.matches.words ?? ''
  const { position, here, target, goTo, onPlace, addressOf } = useReaderPlace({
    view,
    initial,
    words: typed,
    onShown,
  })
  const goToPrinted = (printed: number) => {
    setPane(null)
    goTo(positionOfPrinted(printed, pages) ?? 1)
  }
  const showMatch = (all: VolumeMatches, at: number) => {
    const match = matchAt(all, at)
    choose(at)
    setMatchTurn((turn) => turn + 1)
    if (match) goTo(positionOfPrinted(match.page.page, pages) ?? 1)
  }
  const chooseMatch = (at: number) => {
    // On a phone the list covers the pages.
    if (window.matchMedia('(width < 40rem)').matches) setPane(null)
    if (found) showMatch(found.matches, at)
  }
  const startSearch = async (text: string) => {
    const answer = await search(text)
    if (answer && answer.total > 0) showMatch(answer, 0)
  }

  useReaderKeys(
    useMemo(
      () => ({
        onStep: (by) => goTo(here.current + by),
        onEnd: (end) => goTo(end === 'first' ? 1 : pages.pageCount),
        onScroll: (by) =>
          frame.current
            ?.querySelector('[role="region"][data-view]')
            ?.scrollBy({ top: by * SCROLL }),
        onZoom: (to) => setZoom((now) => (to === 'fit' ? 1 : zoomStep(now, to === 'in' ? 1 : -1))),
        onSearch: () => {
          setPane('search')
          requestAnimationFrame(() => field.current?.focus())
        },
        onHelp: () => setHelpOpen((isOpen) => !isOpen),
      }),
      [goTo, here, pages.pageCount],
    ),
  )

  const printed = printedPage(position, pages)
  const item = slots
    .flatMap(({ items }) => items)
    .find(({ first, last }) => printed !== null && first <= printed && printed <= last)
  const match = found && matchAt(found.matches, found.at)
  const matchPosition = match ? positionOfPrinted(match.page.page, pages) : null
  const matchIndex = match?.index ?? 0
  const currentMatch = useMemo(
    () =>
      matchPosition === null
        ? null
        : { position: matchPosition, index: matchIndex, turn: matchTurn },
    [matchIndex, matchPosition, matchTurn],
  )
  const toggle = (which: Pane) => setPane((open) => (open === which ? null : which))

  return (
    // The panes beside the pages depend on the room of the reader, in letters: large print has
    // less.
    <div className={cn('@container print:hidden', className)}>
      <div
        ref={frame}
        className="relative grid h-full grid-rows-[minmax(0,1fr)] gap-3.5 phone:gap-0 @min-[46rem]:grid-cols-[minmax(15rem,19rem)_minmax(0,1fr)] @min-[68rem]:grid-cols-[minmax(15rem,19rem)_minmax(0,1fr)_minmax(13rem,17rem)]"
      >
        <ReaderPanel
          title={READER.catalogue}
          aside={READER.pagesColumn}
          className={cn(
            '@max-[46rem]:absolute @max-[46rem]:inset-0 @max-[46rem]:z-20',
            pane !== 'catalogue' && '@max-[46rem]:hidden',
          )}
          onClose={() => setPane(null)}
          closeClass="@min-[46rem]:hidden"
        >
          <div className="min-h-0 flex-1 overflow-y-auto">
            <CataloguePane
              slots={slots}
              current={item?.no ?? null}
              hrefOf={(first) => addressOf(positionOfPrinted(first, pages) ?? 1, '')}
              onGo={goToPrinted}
            />
          </div>
        </ReaderPanel>
        <div className="relative flex min-h-0 min-w-0 flex-col overflow-clip rounded-lg border border-line bg-paper shadow-rest phone:rounded-none phone:border-x-0">
          <ReaderBar
            title={item?.title ?? pageInWords(position, pages)}
            position={position}
            pages={pages}
            zoom={zoom}
            onGo={goTo}
            onZoom={setZoom}
            start={
              <>
                <BarButton
                  label={READER.catalogue}
                  icon="list-tree"
                  className="@min-[46rem]:hidden"
                  isPressed={pane === 'catalogue'}
                  onClick={() => toggle('catalogue')}
                />
                <BarButton
                  label={READER.thumbnails}
                  icon="columns-3"
                  className="phone:hidden"
                  isPressed={hasThumbnails}
                  onClick={() => setThumbnails(!hasThumbnails)}
                />
              </>
            }
            end={
              <>
                <BarButton
                  label={READER.search}
                  icon="search"
                  className="@min-[68rem]:hidden"
                  isPressed={pane === 'search'}
                  onClick={() => toggle('search')}
                />
                <PrintPagesButton
                  pdf={pdf}
                  pages={pages}
                  item={item}
                  watermark={watermark}
                  onPrint={onPrint}
                />
                <BarButton
                  label={READER.keys}
                  icon="keyboard"
                  className="@max-[46rem]:hidden"
                  isPressed={isHelpOpen}
                  onClick={() => setHelpOpen(!isHelpOpen)}
                />
              </>
            }
          />
          {found && found.matches.total > 0 && pane !== 'search' ? (
            <MatchSteps
              at={found.at}
              total={found.matches.total}
              className="@min-[68rem]:hidden"
              onChoose={chooseMatch}
            />
          ) : null}
          {isHelpOpen ? <KeyList onClose={() => setHelpOpen(false)} /> : null}
          <div className="relative flex min-h-0 flex-1 flex-col">
            <VolumePages
              src={src}
              label={READER.view(READER.volume(volume))}
              pages={pages}
              zoom={zoom}
              onZoom={setZoom}
              target={target}
              onOpened={setPdf}
              onPlace={onPlace}
              words={typed}
              currentMatch={currentMatch}
              thumbnails={hasThumbnails ? { position, onChoose: goTo } : null}
            />
            {watermark ? <StampOver text={watermark} /> : null}
          </div>
        </div>
        <ReaderPanel
          title={READER.search}
          className={cn(
            '@max-[68rem]:absolute @max-[68rem]:inset-y-0 @max-[68rem]:right-0 @max-[68rem]:z-20 @max-[68rem]:w-[20rem] @max-[30rem]:left-0 @max-[30rem]:w-full',
            pane !== 'search' && '@max-[68rem]:hidden',
          )}
          onClose={() => setPane(null)}
          closeClass="@min-[68rem]:hidden"
        >
          <SearchPane
            field={field}
            volume={volume}
            initial={words}
            state={state}
            onSearch={(text) => void startSearch(text)}
            onChoose={chooseMatch}
          />
        </ReaderPanel>
      </div>
    </div>
  )
}
