import { fileURLToPath } from 'node:url'
import { load } from './load'

void load(fileURLToPath(new URL('./main.cjs', import.meta.url))).main(() => import('tinypool'))
