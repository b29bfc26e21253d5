/** A part of speech with its features, in the names of Universal Dependencies. */
export interface Tag {
  readonly upos: string
  /** `Mood=Ind|Tense=Pres|VerbForm=Fin`, in alphabetical order; empty where there are none. */
  readonly feats: string
}
