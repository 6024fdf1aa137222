import { existsSync, readFileSync } from 'node:fs'

// 姓名里的生僻字（GB 18030 的扩展汉字）不靠电脑自己的字体显示。

const CSS = readFileSync('app/styles/rare-characters.css', 'utf8')
const faces = [
  ...CSS.matchAll(/url\('\.\.\/fonts\/(rare\/[^']+)'\)[^}]*unicode-range:\s*([^;]+);/g),
].map(([, file = '', ranges = '']) => ({
  file: `app/fonts/${file}`,
  ranges: ranges
    .split(',')
    .map((range) =>
      range
        .trim()
        .slice(2)
        .split('-')
        .map((hex) => parseInt(hex, 16)),
    )
    .map(([from = 0, to = from]) => ({ from, to })),
}))
const facesOf = (character: string) => {
  const code = character.codePointAt(0) ?? 0
  return faces.filter(({ ranges }) => ranges.some(({ from, to }) => from <= code && code <= to))
}

test('每个字体文件都在，是 woff2，不大', () => {
  expect(faces.length).toBeGreaterThan(20)
  for (const { file } of faces) {
    expect(existsSync(file)).toBe(true)
    const bytes = readFileSync(file)
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('wOF2')
    expect(bytes.length).toBeLessThan(64 * 1024)
  }
})

test.each(['䶮', '𬭎', '㛃', '㴋', '𫘜', '𬍛', '𬤊'])('“%s”恰在一个文件里', (character) => {
  expect(facesOf(character)).toHaveLength(1)
})

test('常用字不在里面：有字体的电脑什么也不下载', () => {
  for (const character of '王陈一龥a1') expect(facesOf(character)).toEqual([])
})
