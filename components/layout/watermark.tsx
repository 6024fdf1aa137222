import { TiledText } from '@/components/ui/tiled-text'

/** Court, user and time across the whole page, also when printed. */
export function Watermark({ text }: { text: string }) {
  return (
    <TiledText
      text={text}
      fontSize={15}
      gap={40}
      tileHeight={180}
      secondLine={150}
      className="fixed inset-0 z-20 fill-ink opacity-[0.07] print:opacity-15"
      data-watermark
    />
  )
}
