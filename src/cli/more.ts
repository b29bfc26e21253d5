/** What only the rarer commands need, loaded together. */
export { toSarif } from '../report/sarif'
export { analyze } from './analyze'
export { explain } from './explain'
export { fixDocuments } from './fix-command'
export { init } from './init'
export { printConfig } from './print-config'
export { listRules } from './rules-command'
