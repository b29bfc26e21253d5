import { writeImage } from '../src/text/tagger/image'
import { inflate } from '../src/text/tagger/inflate'
import { unpackModel } from '../src/text/tagger/model'

/** The packed weights laid out for use, for a program that can read them from a file. */
export async function taggerImage(packed: Uint8Array): Promise<Uint8Array> {
  return writeImage(unpackModel(await inflate(packed)))
}
