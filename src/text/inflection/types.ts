/** Part of speech by its Universal Dependencies name. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

export type Gender = 'Masc' | 'Fem' | 'Neut'

/** One inflected form with its features in the Universal Dependencies notation, alphabetical: `Definite=Def|Number=Plur`. */
export interface Form {
  readonly form: string
  readonly feats: string
}
