import { fileURLToPath } from 'node:url'
import { load } from './load'

/** Checks the document at a path; the thread's own arguments are those of the command line. */
export default load(fileURLToPath(new URL('./main.cjs', import.meta.url))).threadCheck(process.argv.slice(2))
