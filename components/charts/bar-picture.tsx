import { useId } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from 'recharts'
import { endTexts, tipLines, type BarData } from './chart-data'
import { fillOf, FillPattern } from './fill-pattern'

const LONGEST_LABEL = 11

/**
 * With more columns than these, the axis names those with a second line only: where a year begins.
 */
const MOST_NAMED = 18

/** Width in pixels of a bar of zero that has a text of its own; a gap has neither. */
const STUB = 2

/** A word of the axis, shortened to leave room for the bars; the tip shows it in full. */
function shortened(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label
}

function Tip({
  active,
  label,
  data,
}: Partial<TooltipContentProps<number, string>> & { data: BarData }) {
  const point = data.points.find((each) => each.label === label)
  if (!active || !point) return null
  return (
    <div className="rounded-md border border-line bg-paper px-3 py-2 text-sm text-ink shadow-raised">
      <p className="font-medium">{label}</p>
      {tipLines(data, point).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

/**
 * A word below a column, and its second line. By the class recharts finds the text and reads its
 * size: without, words are taken to be as large as the page's and are left out too early.
 */
function ColumnTick({
  className,
  x,
  y,
  payload,
  short,
  below,
  font,
}: {
  className?: string
  x?: number
  y?: number
  payload?: { readonly value: string }
  short: (label: string) => string
  below: (label: string) => string | undefined
  font: number
}) {
  const label = payload?.value ?? ''
  return (
    <text className={className} x={x} y={y} textAnchor="middle" fill="var(--ink-2)" fontSize={font}>
      <tspan x={x} dy="0.9em">
        {short(label)}
      </tspan>
      <tspan x={x} dy="1.25em" fill="var(--ink-3)">
        {below(label)}
      </tspan>
    </text>
  )
}

/** Room for the texts at the ends of bars, in pixels. */
function noteWidth(texts: readonly (string | null)[], font: number): number {
  const widths = texts.map((text) =>
    [...(text ?? '')].reduce((sum, char) => sum + (char > 'ÿ' ? 1 : 0.56), 0),
  )
  return Math.max(0, ...widths) * font
}

/**
 * Bars drawn by recharts. Only lazy-chart.tsx may reach this file, by a dynamic import. Nothing
 * moves, nothing can be focused: the table beside the picture is what keyboards and screen readers
 * use.
 */
export default function BarPicture(data: BarData) {
  const { kind, highest, series, points } = data
  const id = useId()
  // Sizes follow the reader's own: 12 px at the desk's 14, 17 px in 关怀版.
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const font = rem * 0.857
  const tick = { fill: 'var(--ink-2)', fontSize: font }
  const isRows = kind === 'rows'
  const shorts = new Map(points.map(({ label, short }) => [label, short ?? shortened(label)]))
  const onAxis = (label: string) => shorts.get(label) ?? label
  const belows = new Map(points.map(({ label, below }) => [label, below]))
  const isTwoLined = points.some(({ below }) => below)
  const named =
    isTwoLined && points.length > MOST_NAMED ? points.filter(({ below }) => below) : points
  const longest = Math.max(...[...shorts.values()].map((short) => short.length))
  const ends = points.map(endTexts)
  const hasNotes = points.some(({ notes }) => notes)
  const rows = points.map(({ label, values }, place) => ({
    label,
    ...Object.fromEntries(
      values.flatMap((value, index) => [
        [`v${index}`, value],
        [`n${index}`, ends[place]![index]],
      ]),
    ),
  }))
  const words = {
    dataKey: 'label',
    type: 'category',
    tick,
    tickLine: false,
    axisLine: { stroke: 'var(--line)' },
    tickFormatter: onAxis,
  } as const
  const numbers = {
    type: 'number',
    tick: { ...tick, fill: 'var(--ink-3)' },
    tickLine: false,
    axisLine: false,
    allowDecimals: false,
    ...(highest !== undefined && { domain: [0, highest] as [number, number] }),
  } as const
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={rows}
        layout={isRows ? 'vertical' : 'horizontal'}
        accessibilityLayer={false}
        barGap={2}
        // A text at each bar needs bars as high as the text.
        barCategoryGap={hasNotes ? '14%' : isRows ? '28%' : '22%'}
        margin={{
          top: isRows ? rem * 0.3 : rem * 1.6,
          right: isRows ? Math.max(rem * 4, noteWidth(ends.flat(), font) + rem) : rem * 0.5,
          bottom: 0,
          left: 0,
        }}
      >
        <defs>
          <FillPattern id={id} />
        </defs>
        <CartesianGrid stroke="var(--line-2)" horizontal={!isRows} vertical={isRows} />
        {isRows ? (
          <>
            <XAxis {...numbers} />
            <YAxis {...words} width={longest * font * 1.02 + rem} interval={0} />
          </>
        ) : (
          <>
            <XAxis
              {...words}
              tick={<ColumnTick short={onAxis} below={(label) => belows.get(label)} font={font} />}
              ticks={named.map(({ label }) => label)}
              height={font * (isTwoLined ? 3 : 1.9)}
              interval="preserveStartEnd"
              minTickGap={2}
            />
            <YAxis {...numbers} width={rem * 3} />
          </>
        )}
        <Tooltip
          content={<Tip data={data} />}
          cursor={{ fill: 'var(--line-2)' }}
          isAnimationActive={false}
        />
        {series.map(({ name }, index) => (
          <Bar
            key={name}
            dataKey={`v${index}`}
            name={name}
            fill={fillOf(id, index)}
            stroke={index === 0 ? 'none' : 'var(--court)'}
            strokeWidth={index === 0 ? 0 : 0.75}
            minPointSize={(value) => (hasNotes && typeof value === 'number' ? STUB : 0)}
            maxBarSize={isRows ? rem * 1.3 : rem * 2.4}
            isAnimationActive={false}
          >
            <LabelList
              dataKey={`n${index}`}
              position={isRows ? 'right' : 'top'}
              fill="var(--ink-2)"
              fontSize={font}
            />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}
