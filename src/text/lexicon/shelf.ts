/** Keeps bytes that follow from a dictionary alone from one run to the next. Losing them only costs time. */
export interface Shelf {
  /** The bytes kept under a name, whole; null when there are none. */
  read(name: string): Uint8Array | null
  write(name: string, bytes: Uint8Array): void
}
