import { expect } from 'vitest'
import type { Block, Prose } from '../../src/text/prose'

/** The blocks as `kind level: text`, the level only where there is one. */
export function outline(prose: Prose): string[] {
  return prose.blocks.map((block) => `${block.kind}${block.level || ''}: ${textOf(prose, block)}`)
}

export function textOf(prose: Prose, { start, end }: Pick<Block, 'start' | 'end'>): string {
  return prose.text.slice(start, end)
}

/** Every word of the prose beside what the source has in its place. */
export function placed(source: string, prose: Prose): { word: string; slice: string }[] {
  return [...prose.text.matchAll(/[^\s\uFFFC]+/g)].map((match) => {
    const { start, end } = prose.map.range(match.index, match.index + match[0].length)
    return { word: match[0], slice: source.slice(start, end) }
  })
}

/** Expects every word to stand in the source as it is, but for `marked`: word → what the source has. */
export function expectWordsInPlace(source: string, prose: Prose, marked: Record<string, string> = {}): void {
  const words = placed(source, prose)
  const found = Object.fromEntries(
    words.filter(({ word, slice }) => word !== slice).map((w) => [w.word, w.slice]),
  )
  expect(found).toEqual(marked)
  expect(words.length).toBeGreaterThan(0)
}

/** Expects what holds for the prose of any document whatever. */
export function expectSound(source: string, prose: Prose): void {
  let before = 0
  for (const { start, end } of prose.blocks) {
    expect(start).toBeGreaterThanOrEqual(before)
    expect(end).toBeGreaterThan(start)
    expect(prose.text.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/)
    before = end
  }
  expect(before).toBeLessThanOrEqual(prose.text.length)
  for (const { start, end } of prose.marks)
    expect(prose.blocks.some((b) => b.start <= start && end <= b.end)).toBe(true)
  for (const { at } of prose.directives) expect(at >= 0 && at <= prose.text.length).toBe(true)
  let last = 0
  for (const match of prose.text.matchAll(/[a-zæøå]+/g)) {
    const { start, end } = prose.map.range(match.index, match.index + match[0].length)
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(source.length)
    last = start
  }
}
