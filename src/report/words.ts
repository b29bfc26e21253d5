/** «1 setning», «2 setninger»: Norwegian takes the plural for everything but one. */
export function count(number: number, singular: string, plural: string): string {
  return `${grouped(number)} ${number === 1 ? singular : plural}`
}

/** «a, b og c». */
export function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`
}

/** A number with decimal comma: one decimal. */
export const decimal = (number: number): string => number.toFixed(1).replace('.', ',')

/** Thousands apart by a no-break space, from five figures on. */
function grouped(number: number): string {
  const digits = String(number)
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, '\u00A0')
}

const BANDS: readonly (readonly [limit: number, name: string])[] = [
  [30, 'svært lettlest'],
  [40, 'lettlest'],
  [50, 'middels vanskelig'],
  [60, 'vanskelig'],
]

/** What a LIX value is taken to mean: Björnsson's bands. */
export const lixBand = (lix: number): string => BANDS.find(([limit]) => lix < limit)?.[1] ?? 'svært vanskelig'
