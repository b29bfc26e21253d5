export { packInflection } from '../src/text/inflection/pack'
