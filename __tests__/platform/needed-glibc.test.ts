import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNeededGlibc, glibcOf } from '@/scripts/release/needed-glibc.mjs'

// 发布包写明它要求的 glibc：取包内各个程序和库所写的最高一版（ADR 0170）。

const elf = (...names: readonly string[]) =>
  Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]), Buffer.from(names.join('\0'))])

test('一个程序要求的是它写的最高一版，按数字比较；不是程序的、一版也没有写的，不要求', () => {
  expect(glibcOf(elf('GLIBC_2.9', 'GLIBC_2.34', 'GLIBC_2.2.5'))).toBe(34)
  expect(glibcOf(elf('libc.so.6'))).toBeNull()
  expect(glibcOf(Buffer.from('GLIBC_2.99'))).toBeNull()
  expect(glibcOf(Buffer.alloc(0))).toBeNull()
})

test('一个文件夹要求的是其中最高的一版，写明是哪个文件；文档和别的系统的库不算', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heyi-glibc-'))
  try {
    mkdirSync(join(folder, 'a', 'b'), { recursive: true })
    writeFileSync(join(folder, 'a', 'one.node'), elf('GLIBC_2.28'))
    writeFileSync(join(folder, 'a', 'b', 'libtwo.so.1.24'), elf('GLIBC_2.30'))
    writeFileSync(join(folder, 'a', 'b', 'notes.txt'), elf('GLIBC_2.40'))
    writeFileSync(join(folder, 'a', 'three.dylib'), 'GLIBC_2.41')
    expect(findNeededGlibc(folder)).toEqual({ version: '2.30', file: 'a/b/libtwo.so.1.24' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('真的程序也读得出来', () => {
  if (process.platform !== 'linux') return
  expect(glibcOf(readFileSync(process.execPath))).toBeGreaterThanOrEqual(17)
})
