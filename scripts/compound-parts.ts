import nb from '../data/compounds/nb.tsv'
import nn from '../data/compounds/nn.tsv'
import { packParts } from '../src/text/compounds/pack'

/** The parts of compounds in both målformer, for the module `virtual:compounds`. */
export const compoundParts = () => ({ nb: packParts(nb, 'nb'), nn: packParts(nn, 'nn') })
